"""What are columns, kinds and directions often called, in the languages that operators write?

Words stand without accents, in small letters. What none of them tells is left open.
"""

NAMES = (  # what a header cell is often called, without accents, and the field it then holds
    (r"seizure|\bring|sonnerie|setup time|^montant( (ttc|ht).*)?$", ""),
    (r"\b(price|cost|cout|prix|tarif\w*|charge)\b", ""),
    (r"^zone$|^tz$|^fuso", "zone"),
    (r"decalage|time ?zone|utc.?offset|\boffset\b|fuseau|zeitzone|saat dilimi", "zone"),
    (r"\b(calling|called|caller|appelant|appele|party|[ab])\b.*\b(cell|cellule|cgi)\b", "cell"),
    (r"\b(cell|cellule|cgi)\b.*\b(calling|called|caller|appelant|appele|party|[ab])\b", "cell"),
    (r"terminating|\btermin.*(num|party|subs)", "other"),
    (r"^(to|vers|an|naar|do|para|кому|till?)( num\w*)?$", "other"),
    (r"\bdst\b|\bcallee\b|\bdnis\b", "other"),
    (r"^src$|^source( num\w*)?$|\bani\b", "served"),
    (r"originating|\borig.*(num|party|subs)|^(from|von|van|od|от)( num\w*)?$", "served"),
    (r"(last|fin|fine|end|ende|fim|final).*(cell|cel\b|celda|cgi|bts)", "end_cell"),
    (r"(cell|cella|celda|cel|cgi|bts).*\b(last|fin|fine|end|ende|fim|final)\b", "end_cell"),
    (r"\bfin\b|\bend\b|\bende\b|\bstop\b|\bfim\b|\bfine\b|termin(?!a[lt])|beendet", "ends"),
    (r"\bsms ?-?c\b|\bsmsc\b|sms.?c(?:ent|tr)|service.?cent", "service_centre"),
    (r"^min(ute)?s?$|^minuten$|^minuti$", "duration_s"),
    (r"^et$|bill ?sec|talk ?time|conversation|airtime", "duration_s"),
    (r"时长|مدة|通話時間|통화시간", "duration_s"),
    (r"^len(gth)?\b|\bdurac\b|\bsecs?\b|\bsek\b|second|elapsed", "duration_s"),
    (r"duree|duration|dauer|duraca?[oit]|durata|\bdur\b|\bduur\b", "duration_s"),
    (r"temps|длител|продолж|\bsure\b|czas (trw|roz)|varaktig", "duration_s"),
    (r"imei|handset|gerate|geraete|\bимеи\b", "imei"),
    (r"imsi", "imsi"),
    (r"(mont|up|sent|emis).*(octet|byte|vol|data)", "bytes_up"),
    (r"(octet|byte|vol|data).*(mont|up|sent|emis)", "bytes_up"),
    (r"(desc|down|rece|recu).*(octet|byte|vol|data)", "bytes_down"),
    (r"(octet|byte|vol|data).*(desc|down|rece|recu)", "bytes_down"),
    (r"(nat|publi).*port|port.*(nat|publi)", "public_port"),
    (r"(dest|remote|far).*port|port.*(dest|remote|far)", "far_port"),
    (r"(priv|sourc|src|own).*port|port.*(priv|sourc|src)|^port$", "own_port"),
    (r"(nat|publi).*\b(ip|addr)|\b(ip|addr)\w*.*(nat|publi)", "public_address"),
    (r"(dest|remote|far).*\b(ip|addr)|\b(ip|addr)\w*.*(dest|remote|far)", "far_address"),
    (r"(priv|sourc|src|own).*\b(ip|addr)|\b(ip|addr)\w*.*(priv|sourc|src)", "own_address"),
    (r"^ip(v[46])?( address)?$", "own_address"),
    (r"\bapn\b|point d.acc", "access_point"),
    (r"azimu[th]|\bazm\b|азимут", "azimuth_deg"),
    (r"timing.?adv|^ta$", "timing_advance"),
    (r"\blat|breite|широта|enlem", "latitude"),
    (r"\blon|\blng|lange$|долгота|boylam", "longitude"),
    (r"^(tipo|type|tip|typ|soort|art|тип|вид|rodzaj)\b", "kind"),
    (r"renvoi|forward|umleit|redirect|third|3eme|transfer|переадрес", "third"),
    (r"correspondant|other|\bb.?(party|number|num|no|nummer|numara)\b|\bcalled|appele\b", "other"),
    (r"(msisdn|number|num|nummer|numero|numer|abonent|номер|абонент) [bб]\b", "other"),
    (r"gegen|destin|interlocut|diger|karsi|peer|собеседник|вызываем|\bappele ou\b", "other"),
    (r"diall?ed|angerufen|llamad|chiamat[oa]|autre|contact|partner", "other"),
    (r"abonn|msisdn|target|\ba.?(party|number|num|no|nummer|numara)\b|calling|caller", "served"),
    (r"appelant|cible|abonent|directory number|\bmdn\b|origem|абонент|вызывающ", "served"),
    (r"served|ligne|teilnehmer|anrufer|rufnummer|subscriber|origen|chiamante", "served"),
    (r"^номер( [aа])?$|^numara$|^linea$|^telefone$|^(number|numer|num) a$", "served"),
    (r"\bcell|\bcel\b|cel.?id|celula|\bcgi\b|relais|^ci$|^cid$|antenne|funkzelle|celda", "cell"),
    (r"^(plmn|operat(eu|o)r|operadora|operatore|netz|reseau|network|mcc.?mnc)$", "network"),
    (r"\b(ecgi|ncgi)\b|zendmast", "cell"),
    (r"^erb$|\bbaz\b|базов|^бс$|\bbts\b|stacja", "cell"),
    (r"^dir\b", "direction"),
    (r"direction|sens\b|richtung|richting|in.?/.?out|sentido|kierunek|riktning", "direction"),
    (r"направл|\byon\b|direzione|direcao|direccion", "direction"),
    (r"^ts$|epoch|unix|时间|日期|通话日期|日時|التاريخ|تاريخ|الوقت|وقت|일시|시간", "time"),
    (r"对方|被叫号码|对端|相手|الطرف|المتصل به|상대", "other"),
    (r"本机|主叫号码|用户号码|رقم المشترك|رقم الهاتف|가입자", "served"),
    (r"通信方式|呼叫类型|发着信|الاتجاه|اتجاه", "direction"),
    (r"业务类型|通信类型|种别|نوع", "kind"),
    (r"小区|基站|基地局|خلية|الخلية|기지국", "cell"),
    (r"date|heure|time|horodat|debut|start|fecha|hora\b|datum|zeit|beginn", "time"),
    (r"giorno|orario|tijd|дата|время|tarih|\bsaat\b|^data\b|godzina|\bora\b|\bdt\b", "time"),
    (r"type|kind|nature|\bart\b|tipo|service|dienst|servi[cz]|usluga|услуг", "kind"),
    (r"resultat|result|outcome|status|etat|efficac", "outcome"),
)  # fmt: skip

MEANT = {
    "in": """被叫 着信 수신 واردة وارد from empfangen ontvangen mottagen mottaget odebrany odebrana
        odebrane recue recus ricevuti ricevute received entrada in incoming ingoing entrant entrante
        entree mt terminating terminated recu
        inbound eingehend ankommend kommend arrivee ricevuta ricevuto inkomend recebida recebido
        recibida recibido ent inkommande przych przychodzace przychodzacy przychodzaca
        входящий входящая входящее вх aldi gelen""",
    "out": """主叫 発信 발신 صادرة صادر to vers dialled dialed gesendet versandt verzonden skickat
        wyslany wyslana wyslane envoye envoyee enviado enviada inviato inviata usc uscente salida
        out outgoing sortant sortante sortie mo originating originated emis sent placed made
        outbound ausgehend abgehend gehend depart saliente sal effettuata effettuato uitgaand
        originada efetuada realizada emitida utgaende wych wychodzace wychodzacy wychodzaca
        исходящий исходящая исходящее исх atti giden""",
    "signalling": "lu attach detach paging signalisation signaling signalling",
    "call in": "mtc arandi msterminating mtcrecord mtcall terminatingcall",
    "call out": "moc aradi msoriginating mocrecord mocall originatingcall",
    "call": """语音 通话 音声 通話 음성 통화 مكالمة صوتية fonia telefonata voix voice call appel
        telephonie sprache anruf gesprach gesprek spraak voz llamada
        voce chiamata fonia tel chamada ligacao samtal rozmowa polaczenie telephony telefonie
        вызов звонок голос разговор arama konusma volte vowifi""",
    "sms": "短信 문자 رسالة texts sms mensaje mensajes texto text mesaj смс nachricht message",
    "sms in": "msterminatingsmsinmsc mtsmsrecord mtsms smsmt smt smmt",
    "sms out": "msoriginatingsmsinmsc mosmsrecord mosms smsmo smo smmo",
    "mms": "mms",
    "data": "data gprs internet daten datos dati donnees dados интернет",
    "forwarded": "forwarded transfer cf renvoi переадресация",
    "voicemail": "voicemail repondeur",
    "answered": "answered abouti completed",
    "unanswered": "busy failed missed unanswered noanswer manque",
}
"""What the commonest words of codes mean, without accents; any other is left open."""

NEUTRAL = frozenset(
    {
        "mobile", "mobiles", "mobil", "gsm", "de", "do", "da", "vias", "via", "uk", "national",
        "nationale", "nacional", "local", "locale", "landline", "fixe", "fixed", "international",
        "line", "service", "standard", "record",
    }
)  # fmt: skip
"""Words that change no meaning beside another that has one."""

DENIALS = {"non", "not", "no", "un"}
