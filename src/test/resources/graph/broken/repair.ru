# a repair is motivated by editing
DELETE DATA { <repair/all-cases/172-174-slip> oa:motivatedBy oa:editing }

# a repair is made in exactly one described transcript
DELETE DATA { <repair/all-cases/46-47-joined-break> oa:hasTarget <transcript/all-cases> }

# a repair begins at exactly one place, before its end
DELETE WHERE { <repair/all-cases/46-47-joined-break> nif:beginIndex ?begin } ;
INSERT DATA { <repair/all-cases/46-47-joined-break> nif:beginIndex "47"^^xsd:nonNegativeInteger }

# a repair ends at exactly one place
# a repair begins at exactly one place, before its end
DELETE WHERE { <repair/all-cases/46-47-joined-break> nif:endIndex ?end } ;
INSERT DATA { <repair/all-cases/46-47-joined-break> nif:endIndex "forty-seven" }

# a repair follows exactly one rule
DELETE WHERE { <repair/all-cases/46-47-joined-break> dawen:byRule ?rule }

# a repair has at most one printed form, which is not the repaired one
DELETE WHERE { <repair/all-cases/172-174-slip> oa:exact ?printed } ;
INSERT DATA { <repair/all-cases/172-174-slip> oa:exact "已经" }

# a repair has at most one repaired form, and no empty one
INSERT DATA { <repair/all-cases/172-174-slip> oa:bodyValue "" }

# a repair of words has both forms and stands in one question, answer or statement
DELETE WHERE { <repair/all-cases/172-174-slip> oa:bodyValue ?repaired }

# words have a repaired text where a repair lies within them, and only there
DELETE WHERE { <exchange/all-cases/4/answer> dawen:repairedText ?text }

# words have a repaired text where a repair lies within them, and only there
INSERT DATA { <exchange/all-cases/1/answer> dawen:repairedText "又一段"@zh }

# words have a repaired text where a repair lies within them, and only there
DELETE WHERE { <repair/all-cases/172-174-slip> nif:beginIndex ?begin } ;
INSERT DATA { <repair/all-cases/172-174-slip> nif:beginIndex "1"^^xsd:nonNegativeInteger }

# words spoken have at most one repaired text, which is not the printed one
DELETE WHERE { <exchange/all-cases/4/answer> dawen:repairedText ?text } ;
INSERT DATA { <exchange/all-cases/4/answer> dawen:repairedText "中国己经"@zh }
