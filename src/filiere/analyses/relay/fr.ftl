# Ce que dit la question « quel téléphone renvoie ce qu'une ligne reçoit ? ».

p-recipients = Un téléphone de régulation joint surtout ce nombre de numéros.
p-concentration = En dessous de cette part de ses contacts vers ceux-ci, le score baisse.
p-least-concentration = À partir de cette part et en dessous, il n'est pas mesuré.
p-to-callers = Part de ses contacts vers les clients de la ligne à partir de laquelle le score baisse.
p-most-to-callers = À partir de cette part, il n'est pas mesuré.
p-to-line = Part des contacts avec la ligne, rapportée à ses sortants, à partir de laquelle le score baisse.
p-most-to-line = À partir de cette part, il n'est pas mesuré.
of-a-service = Le registre dit ce numéro celui d'un service licite : ils relaient aussi, et ce relais ne dit rien contre lui.
