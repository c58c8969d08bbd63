# a mention stands in exactly one transcript
DELETE WHERE { <mention/all-cases/42-44-country-CN> nif:referenceContext ?transcript }

# the source prints the wording of a mention where the graph says
# a mention begins at exactly one place, before its end
DELETE WHERE { <mention/all-cases/42-44-country-CN> nif:beginIndex ?begin } ;
INSERT DATA { <mention/all-cases/42-44-country-CN> nif:beginIndex "44"^^xsd:nonNegativeInteger }

# the source prints the wording of a mention where the graph says
# a mention ends at exactly one place
# a mention begins at exactly one place, before its end
DELETE WHERE { <mention/all-cases/42-44-country-CN> nif:endIndex ?end } ;
INSERT DATA { <mention/all-cases/42-44-country-CN> nif:endIndex "forty-four" }

# the source prints the wording of a mention where the graph says
# a mention has exactly one wording, not empty
DELETE WHERE { <mention/all-cases/42-44-country-CN> nif:anchorOf ?anchor } ;
INSERT DATA { <mention/all-cases/42-44-country-CN> nif:anchorOf "" }

# a mention names exactly one entity
DELETE WHERE { <mention/all-cases/42-44-country-CN> itsrdf:taIdentRef ?entity }

# a mention stands in exactly one question or answer
DELETE WHERE { <mention/all-cases/42-44-country-CN> dawen:inPart ?part }

# a mention was found by exactly one rule
DELETE WHERE { <mention/all-cases/42-44-country-CN> dawen:byRule ?rule }

# a mention lies within its question or answer, or names its outlet outside
DELETE WHERE { <mention/all-cases/42-44-country-CN> dawen:inPart ?part } ;
INSERT DATA { <mention/all-cases/42-44-country-CN> dawen:inPart <exchange/all-cases/1/answer> }

# what a mention names is mentioned by its question or answer
DELETE DATA { <exchange/all-cases/1/answer> schema:mentions <region/europe> }

# a mention is ambiguous only with something else than what it names
INSERT DATA { <mention/all-cases/42-44-country-CN> dawen:ambiguousWith <place/CN> }

# the source prints the wording of a mention where the graph says
DELETE WHERE { <mention/all-cases/42-44-country-CN> nif:anchorOf ?anchor } ;
INSERT DATA { <mention/all-cases/42-44-country-CN> nif:anchorOf "中华" }
