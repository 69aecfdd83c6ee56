"""What the fee of adult education asks, besides what every instrument asks about a person and a training."""

from krachtlijn.rules.expression.leaf import fact
from krachtlijn.rules.law.training_questions import choice
from krachtlijn.rules.unit import Unit

COURSE_GROUP = fact(
    "course_group",
    Unit.TEXT,
    nl="Tot welke groep hoort de opleiding? Het centrum vermeldt het.",
    en="To which group does the training belong? The centre tells.",
    choices=(
        choice("standard", "een gewone opleiding", "an ordinary training"),
        choice("nt2", "Nederlands tweede taal (NT2)", "Dutch as a second language (NT2)"),
        choice(
            "general",
            "algemene vorming, geletterdheid of bijzondere educatieve noden",
            "general education, literacy or special educational needs",
        ),
        choice("shortage", "een opleiding met een structureel knelpuntkarakter", "a training of lasting shortage"),
        choice(
            "raised",
            "vreemde talen, koken, naaien, mode, fotografie of drankenkennis",
            "foreign languages, cooking, sewing, fashion, photography or drinks",
        ),
    ),
)
EXEMPTION = fact(
    "fee_exemption",
    Unit.TEXT,
    nl="Welke vrijstelling van inschrijvingsgeld hebt u? U bewijst ze met een attest, van VDAB, uw vakbond of het OCMW.",
    en="Which exemption from the fee do you have? You prove it with a certificate, of VDAB, your union or the OCMW.",
    choices=(
        choice("none", "geen", "none"),
        choice(
            "partial",
            "een gedeeltelijke (zoals met een werkloosheidsuitkering of een erkende handicap)",
            "a partial one (as with unemployment benefit or a recognised disability)",
        ),
        choice(
            "full",
            "een volledige (zoals met een leefloon of een opleiding in uw traject van VDAB)",
            "a full one (as with a leefloon or a training in your VDAB programme)",
        ),
    ),
)
PAID_THIS_SEMESTER = fact(
    "fee_paid_this_semester",
    Unit.EURO,
    nl="Hoeveel inschrijvingsgeld betaalde u al voor deze opleiding, voor modules die in hetzelfde semester starten? "
    "(september tot en met december, of januari tot en met augustus)",
    en="How much fee did you already pay for this training, for modules that start in the same semester? (September to December, "
    "or January to August)",
)
SAME_MODULE_BEFORE = fact(
    "same_module_before",
    Unit.COUNT,
    nl="Hoeveel keer schreef u zich al in voor dezelfde module, in zes schooljaren en vanaf 1 september 2019?",
    en="How many times did you already enrol for the same module, in six school years and from 1 September 2019?",
)
OPEN_MODULE = fact("open_module", Unit.FLAG, nl="Is het een open module?", en="Is it an open module?")
