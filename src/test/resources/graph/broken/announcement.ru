# an announced number is that of exactly one press conference
DELETE WHERE { ?conference dawen:announcement <announcement/2031-03-07/zhang-san/1> }

# an announced number is exactly one integer, from 1
DELETE WHERE { <announcement/2031-03-07/zhang-san/1> dawen:announcedQuestions ?n } ;
INSERT DATA { <announcement/2031-03-07/zhang-san/1> dawen:announcedQuestions 0 }

# an announced number is exactly one integer, from 1
INSERT DATA { <announcement/2031-03-07/zhang-san/1> dawen:announcedQuestions 22 }

# a report has at most one short name, in Chinese and not empty
INSERT DATA { <announcement/2031-03-07/zhang-san/1> schema:creditText "A Daily"@en }

# an announced number has at most one source, by its IRI
DELETE WHERE { <announcement/2031-03-07/zhang-san/1> dct:source ?source } ;
INSERT DATA { <announcement/2031-03-07/zhang-san/1> dct:source "https://example.org/" }

# an announced number says who announced it
DELETE WHERE { <announcement/2031-03-07/zhang-san/2> schema:creditText ?name }
