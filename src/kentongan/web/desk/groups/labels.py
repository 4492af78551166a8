"""Words for how a message stands to what it says."""

from kentongan.domain.words import Words
from kentongan.science.text.classify import Relation
from kentongan.web.templatetags.words import add_table

RELATIONS: dict[Relation, Words] = {
    Relation.FORWARD: Words("terusan", "forwarded"),
    Relation.QUESTION: Words("pertanyaan", "question"),
    Relation.DENIAL: Words("bantahan", "denial"),
    Relation.STATEMENT: Words("pernyataan", "statement"),
}
add_table("relation", dict(RELATIONS.items()))
