## case

case-questions-why = { "" }
