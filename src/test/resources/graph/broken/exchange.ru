# an exchange belongs to exactly one described press conference
INSERT DATA { <exchange/all-cases/1> dawen:conference <conference/2031-03-07/zhang-san-again> .
  <conference/2031-03-07/zhang-san-again> a dawen:PressConference ; dawen:speaker <person/zhang-san> ; dawen:byVideo true ;
    dawen:year 2031 ; schema:startDate "2031-03-07"^^xsd:date }

# an exchange stands in exactly one described transcript
# the positions of a transcript's exchanges, or of its statements, are 1 to n without holes
DELETE DATA { <exchange/all-cases/3> dawen:transcript <transcript/all-cases> }

# an exchange has exactly one position, an integer from 1
DELETE DATA { <exchange/all-cases/4> dawen:position 4 }

# an exchange has at most one section number, an integer
INSERT DATA { <exchange/all-cases/1> dawen:sectionNumber "one" }

# an exchange has exactly one speaker
DELETE DATA { <exchange/all-cases/3> dawen:speaker <person/zhang-san> }

# an exchange has at most one outlet
INSERT DATA { <exchange/all-cases/1> dawen:outlet <outlet/morning-post-1f2e> }

# the place of an outlet is at most one place with a two-letter code
DELETE DATA { <exchange/all-cases/1> dawen:outletPlace <place/FR> } ;
INSERT DATA { <exchange/all-cases/1> dawen:outletPlace <region/europe> }

# an exchange has exactly one main topic
DELETE DATA { <exchange/all-cases/1> dawen:mainTopic <topic/china-eu> }

# an exchange has one to three topics
INSERT DATA { <exchange/all-cases/1> dawen:topic <topic/a> , <topic/b> }

# the main topic of an exchange is one of its topics
DELETE DATA { <exchange/all-cases/1> dawen:topic <topic/china-eu> }

# a country of an exchange is a place with a two-letter code
INSERT DATA { <exchange/all-cases/1> dawen:country <region/europe> }

# the countries of an exchange are those that its question or answer mentions
INSERT DATA { <exchange/all-cases/1> dawen:country <place/HK> }

# the countries of an exchange are those that its question or answer mentions
DELETE DATA { <exchange/all-cases/1> dawen:country <place/FR> }

# an exchange has at most one heading, and no empty one
INSERT DATA { <exchange/all-cases/3> schema:headline ""@zh }

# an exchange has at most one slogan, and no empty one
INSERT DATA { <exchange/all-cases/1> dawen:slogan "又一句"@zh }

# the countries of an exchange are those that its question or answer mentions
# a question belongs to exactly one exchange
# the completeness of an exchange agrees with the question and answer that it has
# the parent item of an answer is the question of its exchange
# neighbouring exchanges do not overlap
INSERT DATA { <exchange/all-cases/2> dawen:question <exchange/all-cases/1/question> }

# an exchange has at most one question, typed as such
DELETE DATA { <exchange/all-cases/3/question> a schema:Question }

# an exchange has at most one answer, typed as such
DELETE DATA { <exchange/all-cases/2/answer> a schema:Answer }

# an exchange has exactly one completeness, of the four that there are
# the completeness of an exchange agrees with the question and answer that it has
DELETE DATA { <exchange/all-cases/1> dawen:completeness dawen:Complete }

# the completeness of an exchange agrees with the question and answer that it has
DELETE DATA { <exchange/all-cases/1> dawen:completeness dawen:Complete } ;
INSERT DATA { <exchange/all-cases/1> dawen:completeness dawen:AnswerMissing }

# the completeness of an exchange agrees with the question and answer that it has
DELETE DATA { <exchange/all-cases/3> dawen:completeness dawen:AnswerMissing } ;
INSERT DATA { <exchange/all-cases/3> dawen:completeness dawen:AnswerCut }

# the completeness of an exchange agrees with the question and answer that it has
DELETE DATA { <exchange/all-cases/2> dawen:completeness dawen:QuestionMissing } ;
INSERT DATA { <exchange/all-cases/2> dawen:completeness dawen:Complete }

# the year of an exchange is the year of its conference
DELETE DATA { <exchange/all-cases/1> dawen:year 2031 } ;
INSERT DATA { <exchange/all-cases/1> dawen:year 2030 }

# the date of an exchange is the date of its conference
DELETE DATA { <exchange/all-cases/1> schema:startDate "2031-03-07"^^xsd:date }

# an exchange repeats at most one other
INSERT DATA { <exchange/all-cases/4> dawen:duplicateOf <exchange/all-cases/2> }

# a duplicate repeats an earlier exchange of the same transcript
INSERT DATA { <exchange/all-cases/2> dawen:duplicateOf <exchange/all-cases/3> }

# a duplicate repeats an earlier exchange of the same transcript
INSERT DATA { <exchange/all-cases/2> dawen:duplicateOf <exchange/other/1> }
