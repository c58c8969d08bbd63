# an entity has exactly one identifier
INSERT DATA { <outlet/afp> dct:identifier "again" }

# an entity has a type
DELETE WHERE { <outlet/afp> a ?type }

# an entity has at most one preferred label a language, Chinese and English only
INSERT DATA { <outlet/afp> skos:prefLabel "法国新闻社"@zh }

# an entity has a Chinese preferred label
DELETE DATA { <outlet/afp> skos:prefLabel "法新社"@zh }

# a listed entity has an English preferred label
DELETE DATA { <outlet/afp> skos:prefLabel "Agence France-Presse"@en }

# an alternative label is not empty and not the preferred one
INSERT DATA { <outlet/afp> skos:altLabel "法新社"@zh }

# an entity is the same as an item of Wikidata or of an authority table of the EU
INSERT DATA { <outlet/afp> schema:sameAs <https://www.wikidata.org/wiki/Q40464> }

# an entity is the same as an item of Wikidata or of an authority table of the EU
INSERT DATA { <outlet/afp> schema:sameAs <http://www.wikidata.org/entity/afp> }

# an entity is the same as at most one item of Wikidata
INSERT DATA { <place/FR> schema:sameAs <http://www.wikidata.org/entity/Q30> }

# an entity is the same as at most one item of the authority tables of the EU
INSERT DATA { <place/FR> schema:sameAs <http://publications.europa.eu/resource/authority/country/USA> }

# a place has at most one three-letter code
INSERT DATA { <place/FR> dawen:alpha3 "USA" }

# a place has at most one three-letter code
DELETE WHERE { <place/FR> dawen:alpha3 ?code } ;
INSERT DATA { <place/FR> dawen:alpha3 "250" }

# a seat is at most one place with a two-letter code
DELETE WHERE { <outlet/afp> dawen:seat ?seat } ;
INSERT DATA { <outlet/afp> dawen:seat <region/europe> }

# the identifier of a place is its two-letter code
DELETE DATA { <place/FR> dct:identifier "FR" } ;
INSERT DATA { <place/FR> dct:identifier "france" }

# no topic is broader than itself
INSERT DATA { <topic/bilateral-relations> skos:broader <topic/china-eu> }

# a topic is in exactly one described scheme
DELETE WHERE { <topic/china-eu> skos:inScheme ?scheme }

# a topic has at most one broader topic, a described one
INSERT DATA { <topic/bilateral-relations> skos:broader <topic/nowhere> }

# a rule has a label in Chinese and in English
DELETE DATA { <rule/name> rdfs:label "name"@en }

# a rule has at most one confidence, from 0 to 1
DELETE WHERE { <rule/name> dawen:confidence ?confidence } ;
INSERT DATA { <rule/name> dawen:confidence 99.0 }

# a rule has one described measurement or a note that it is unmeasured
DELETE WHERE { <rule/name> dqv:hasQualityMeasurement ?measurement }

# a rule has one described measurement or a note that it is unmeasured
INSERT DATA { <rule/name> skos:scopeNote "unmeasured"@en }

# a measurement is of exactly one rule
DELETE DATA { <measurement/name> dqv:computedOn <rule/name> }

# a measurement follows exactly one described metric
INSERT DATA { <measurement/name> dqv:isMeasurementOf <metric/recall> }

# a measurement has exactly one value, from 0 to 1
DELETE WHERE { <measurement/name> dqv:value ?value } ;
INSERT DATA { <measurement/name> dqv:value 99.0 }

# a measurement has exactly one sample size, from 1
DELETE WHERE { <measurement/name> dawen:sampleSize ?n } ;
INSERT DATA { <measurement/name> dawen:sampleSize 0 }

# a measurement says what it was made on
DELETE WHERE { <measurement/name> dct:description ?gold }

# a metric has a label in Chinese and in English
# the preferred labels of a metric are its labels
DELETE DATA { dawen:precision skos:prefLabel "precision"@en }

# a metric has a definition in Chinese and in English
# the definitions of a metric are its comments
DELETE WHERE { dawen:precision skos:definition ?definition }
