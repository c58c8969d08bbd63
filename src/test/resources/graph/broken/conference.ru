# a press conference has at least one speaker
DELETE DATA { <conference/2031-03-07/zhang-san> dawen:speaker <person/zhang-san> }

# a press conference has at most one title, and no empty one
INSERT DATA { <conference/2031-03-07/zhang-san> schema:name "又一个"@zh }

# a press conference has at most one year, an integer between 1900 and 2200
# the year of a press conference agrees with its date
# the year of an exchange is the year of its conference
DELETE DATA { <conference/2031-03-07/zhang-san> dawen:year 2031 } ;
INSERT DATA { <conference/2031-03-07/zhang-san> dawen:year 31 }

# a press conference has at most one date, an xsd:date
# the date of an exchange is the date of its conference
INSERT DATA { <conference/2031-03-07/zhang-san> schema:startDate "2031-03-08"^^xsd:date }

# the year of a press conference agrees with its date
DELETE DATA { <conference/2031-03-07/zhang-san> dawen:year 2031 } ;
INSERT DATA { <conference/2031-03-07/zhang-san> dawen:year 2030 } ;
DELETE { ?exchange dawen:year 2031 } INSERT { ?exchange dawen:year 2030 } WHERE { ?exchange a dawen:Exchange }

# a press conference has at most one session, and no empty one
INSERT DATA { <conference/2031-03-07/zhang-san> dawen:session ""@zh }

# a press conference has at most one venue, and no empty one
INSERT DATA { <conference/2031-03-07/zhang-san> schema:location "别处"@zh }

# a press conference says once whether it was held by video
DELETE DATA { <conference/2031-03-07/zhang-san> dawen:byVideo true }

# a statement belongs to exactly one described press conference
DELETE DATA { <statement/all-cases/1> dawen:conference <conference/2031-03-07/zhang-san> }

# a statement stands in exactly one described transcript
DELETE DATA { <statement/all-cases/3> dawen:transcript <transcript/all-cases> }

# a statement has exactly one position, an integer from 1
DELETE DATA { <statement/all-cases/3> dawen:position 3 }

# a statement is exactly one of opening, closing, remark
DELETE DATA { <statement/all-cases/1> dawen:statementKind dawen:Opening }

# a statement has at most one speaker
INSERT DATA { <statement/all-cases/1> dawen:speaker <person/li-si-0a1b> }

# a role has exactly one holder
DELETE DATA { <membership/all-cases/1> org:member <person/zhang-san> }

# a role is printed in exactly one form
DELETE WHERE { <membership/all-cases/1> dawen:roleAsPrinted ?role }

# a role was held during exactly one described press conference
DELETE WHERE { <membership/all-cases/1> org:memberDuring ?conference }

# the year of a press conference is that of the parliamentary session that it names
DELETE WHERE { <conference/2031-03-07/zhang-san> dawen:session ?session } ;
INSERT DATA { <conference/2031-03-07/zhang-san> dawen:session "十五届全国人大三次会议"@zh }

# the year of a press conference is that of the parliamentary session that it names
DELETE WHERE { <conference/2031-03-07/zhang-san> dawen:session ?session } ;
INSERT DATA { <conference/2031-03-07/zhang-san> dawen:session "二十届全国政协四次会议"@zh }
