# a question is an opengov:Question as well
DELETE DATA { <exchange/all-cases/1/question> a opengov:Question }

# a question belongs to exactly one exchange
INSERT DATA { <exchange/all-cases/9/question> a schema:Question , opengov:Question ; schema:text "无主"@zh ;
  nif:beginIndex "1"^^xsd:nonNegativeInteger ; nif:endIndex "3"^^xsd:nonNegativeInteger }

# a question has at most one outlet as printed, and no empty one
INSERT DATA { <exchange/all-cases/1/question> dawen:outletAsPrinted "又一家"@zh }

# an answer is an opengov:Answer as well
DELETE DATA { <exchange/all-cases/1/answer> a opengov:Answer }

# an answer belongs to exactly one exchange
INSERT DATA { <exchange/all-cases/9/answer> a schema:Answer , opengov:Answer ; schema:text "无主"@zh ;
  nif:beginIndex "1"^^xsd:nonNegativeInteger ; nif:endIndex "3"^^xsd:nonNegativeInteger }

# the creator of an answer is the speaker of its exchange
DELETE DATA { <exchange/all-cases/1/answer> schema:creator <person/zhang-san> } ;
INSERT DATA { <exchange/all-cases/1/answer> schema:creator <person/li-si-0a1b> }

# the parent item of an answer is the question of its exchange
DELETE DATA { <exchange/all-cases/1/answer> schema:parentItem <exchange/all-cases/1/question> }

# words spoken have exactly one text, in Chinese and not empty
DELETE WHERE { <exchange/all-cases/1/answer> schema:text ?text }

# the source prints the first and the last character of words spoken where the graph says
# words spoken have exactly one text, in Chinese and not empty
DELETE WHERE { <statement/all-cases/1> schema:text ?text } ;
INSERT DATA { <statement/all-cases/1> schema:text ""@zh }

# the source prints the first and the last character of words spoken where the graph says
# words spoken begin at exactly one place, before their end
DELETE DATA { <statement/all-cases/1> nif:beginIndex "12"^^xsd:nonNegativeInteger } ;
INSERT DATA { <statement/all-cases/1> nif:beginIndex "18"^^xsd:nonNegativeInteger }

# words spoken end at exactly one place
# words spoken begin at exactly one place, before their end
DELETE WHERE { <statement/all-cases/1> nif:beginIndex ?begin } ;
DELETE WHERE { <statement/all-cases/1> nif:endIndex ?end }

# the source prints the first and the last character of words spoken where the graph says
# an answer begins where its question has ended
# neighbouring exchanges do not overlap
DELETE WHERE { <exchange/all-cases/4/question> nif:endIndex ?end ; nif:beginIndex ?begin } ;
DELETE WHERE { <exchange/all-cases/3/question> nif:endIndex ?end } ;
INSERT DATA { <exchange/all-cases/4/question> nif:beginIndex "154"^^xsd:nonNegativeInteger ; nif:endIndex "171"^^xsd:nonNegativeInteger .
  <exchange/all-cases/3/question> nif:endIndex "155"^^xsd:nonNegativeInteger }

# the source prints the first and the last character of words spoken where the graph says
DELETE WHERE { <exchange/all-cases/2/answer> schema:text ?text } ;
INSERT DATA { <exchange/all-cases/2/answer> schema:text "法国是朋友！"@zh }

# a statement overlaps no question, no answer and no other statement
# the source prints the first and the last character of words spoken where the graph says
DELETE DATA { <statement/all-cases/2> nif:endIndex "999"^^xsd:nonNegativeInteger } ;
DELETE WHERE { <statement/all-cases/2> nif:endIndex ?end } ;
INSERT DATA { <statement/all-cases/2> nif:endIndex "140"^^xsd:nonNegativeInteger }

# words spoken have at most one text in simplified characters, which is not the printed one
# the text in simplified characters is as long as the printed one
INSERT DATA { <exchange/all-cases/1/answer> dawen:simplifiedText "又一段"@zh }

# the text in simplified characters is as long as the printed one
DELETE WHERE { <exchange/all-cases/1/answer> dawen:simplifiedText ?text } ;
INSERT DATA { <exchange/all-cases/1/answer> dawen:simplifiedText "太短"@zh }
