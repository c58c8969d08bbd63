# a translation is a schema:CreativeWork
DELETE DATA { <exchange/all-cases/1/question/translation/en> a schema:CreativeWork }

# a translation is of exactly one question, answer, statement or transcript
# what a translation translates points back to it
DELETE DATA { <exchange/all-cases/1/question/translation/en> schema:translationOfWork <exchange/all-cases/1/question> }

# what a translation translates points back to it
DELETE DATA { <exchange/all-cases/1/question> schema:workTranslation <exchange/all-cases/1/question/translation/en> }

# a translation is in exactly one language, not Chinese
DELETE DATA { <exchange/all-cases/1/question/translation/en> schema:inLanguage "en" } ;
INSERT DATA { <exchange/all-cases/1/question/translation/en> schema:inLanguage "zh" }

# a translation has exactly one text, not empty and not in Chinese
DELETE WHERE { <exchange/all-cases/1/question/translation/en> schema:text ?text } ;
INSERT DATA { <exchange/all-cases/1/question/translation/en> schema:text "你好"@zh }

# a translation begins at exactly one place, before its end
DELETE WHERE { <exchange/all-cases/1/question/translation/en> nif:beginIndex ?begin }

# a translation ends at exactly one place
DELETE WHERE { <exchange/all-cases/1/question/translation/en> nif:endIndex ?end }
