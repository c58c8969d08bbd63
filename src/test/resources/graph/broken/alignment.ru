# an alignment is of exactly two exchanges
INSERT DATA { <alignment/all-cases/1/other/1> dawen:exchange <exchange/all-cases/2> }

# both exchanges of an alignment are said to be the same as the other
DELETE WHERE { <exchange/all-cases/1> dawen:sameExchange <exchange/other/1> } ;
DELETE WHERE { <exchange/other/1> dawen:sameExchange <exchange/all-cases/1> }

# an alignment has exactly one overlap, from 0 to 1
DELETE WHERE { <alignment/all-cases/1/other/1> dawen:overlap ?overlap }

# an alignment has exactly one overlap, from 0 to 1
DELETE WHERE { <alignment/all-cases/1/other/1> dawen:overlap ?overlap } ;
INSERT DATA { <alignment/all-cases/1/other/1> dawen:overlap 87.0 }

# that two exchanges are the same is said of both
INSERT DATA { <exchange/all-cases/2> dawen:sameExchange <exchange/other/2> }

# the same exchange stands in another transcript
INSERT DATA { <exchange/all-cases/1> dawen:sameExchange <exchange/all-cases/2> . <exchange/all-cases/2> dawen:sameExchange <exchange/all-cases/1> }
