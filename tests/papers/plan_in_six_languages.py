"""A small paper for a meeting with every part that such papers have, in six languages, for the tests of all writers.

The plan is invented: no such amounts, no such activities.
"""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from servanda.papers.charts import Bar, draw_bars
from servanda.papers.document import (
    AgendaItem,
    Block,
    Bullets,
    Distribution,
    Document,
    Figure,
    Heading,
    Item,
    Items,
    Masthead,
    Paragraph,
    Rule,
    Run,
    Session,
    Summary,
    SummaryRow,
    Table,
)
from servanda.papers.languages import CODES
from servanda.papers.numbers import write_money, write_number

SYMBOL = "CCM/MSP/2031/2"


@dataclass(frozen=True)
class Words:
    """What one language version says."""

    organ: str
    meeting: str
    place: str
    item: str
    sub_item: str
    title: str
    submitted_by: str
    labels: tuple[str, str, str, str]
    """Main objective, specific objectives, expected results, budget."""
    objective: str
    specific: tuple[str, str]
    results: str
    chapter: str
    section: str
    part: str
    first: str
    footnote: str
    lead: str
    duties: tuple[str, str]
    below: tuple[str, str]
    seen: str
    table: str
    unit: str
    header: tuple[str, str, str]
    lines: tuple[str, str, str]
    table_note: str
    alternative: str


WORDS = {
    "en": Words(
        organ="Convention on Cluster Munitions",
        meeting="Nineteenth Meeting of States Parties",
        place="Geneva",
        item="Review of the status and operation of the Convention",
        sub_item="Implementation support",
        title="Work plan and budget of the Implementation Support Unit for 2032",
        submitted_by="Submitted by the Implementation Support Unit",
        labels=("Main objective:", "Specific objectives:", "Expected results:", "Budget:"),
        objective="To support States Parties in the implementation of the Convention during 2032.",
        specific=(
            "To advise the Presidency in all aspects of its mandate",
            "To prepare meetings and keep their records",
        ),
        results="States Parties report on time and know what falls due.",
        chapter="Mandate of the Unit",
        section="Activities",
        part="Meetings",
        first="This plan was sent to all States Parties 60 days before the Meeting",
        footnote="Decision of the Third Review Conference, paragraph 12.",
        lead="The Unit shall:",
        duties=("Assist the President;", "Support States Parties, in particular by:"),
        below=("Visiting those that ask for it;", "Answering questions within five days."),
        seen="The costs are shown below and in document",
        table="Budget for 2032",
        unit="In Swiss francs",
        header=("Line", "Note", "Amount"),
        lines=("Staff", "Travel", "Total"),
        table_note="Nine journeys, of which four are long ones.",
        alternative="Two bars: staff 300,000 and travel 170,000 Swiss francs.",
    ),
    "fr": Words(
        organ="Convention sur les armes à sous-munitions",
        meeting="Dix-neuvième Assemblée des États parties",
        place="Genève",
        item="Examen de l’état et du fonctionnement de la Convention",
        sub_item="Appui à l’application",
        title="Plan de travail et budget de l’Unité d’appui à l’application pour 2032",
        submitted_by="Document soumis par l’Unité d’appui à l’application",
        labels=("Objectif principal :", "Objectifs particuliers :", "Résultats attendus :", "Budget :"),
        objective="Aider les États parties à appliquer la Convention au cours de l’année 2032.",
        specific=(
            "Conseiller la présidence dans tous les aspects de son mandat",
            "Préparer les réunions et en conserver les comptes rendus",
        ),
        results="Les États parties présentent leurs rapports à temps et savent ce qui arrive à échéance.",
        chapter="Mandat de l’Unité",
        section="Activités",
        part="Réunions",
        first="Le présent plan a été adressé à tous les États parties soixante jours avant l’Assemblée",
        footnote="Décision de la troisième Conférence d’examen, paragraphe 12.",
        lead="L’Unité est chargée de ce qui suit\u00a0:",
        duties=("Aider le Président\u00a0;", "Aider les États parties, notamment en\u00a0:"),
        below=("Se rendant auprès de ceux qui le demandent\u00a0;", "Répondant aux questions sous cinq jours."),
        seen="Les coûts figurent ci-dessous et dans le document",
        table="Budget pour 2032",
        unit="En francs suisses",
        header=("Rubrique", "Note", "Montant"),
        lines=("Personnel", "Voyages", "Total"),
        table_note="Neuf voyages, dont quatre longs.",
        alternative="Deux barres\u00a0: personnel 300\u00a0000 et voyages 170\u00a0000 francs suisses.",
    ),
    "es": Words(
        organ="Convención sobre Municiones en Racimo",
        meeting="19ª Reunión de los Estados Partes",
        place="Ginebra",
        item="Examen de la situación y el funcionamiento de la Convención",
        sub_item="Apoyo a la aplicación",
        title="Plan de trabajo y presupuesto de la Dependencia de Apoyo a la Aplicación para 2032",
        submitted_by="Presentado por la Dependencia de Apoyo a la Aplicación",
        labels=("Objetivo principal:", "Objetivos específicos:", "Resultados previstos:", "Presupuesto:"),
        objective="Ayudar a los Estados partes a aplicar la Convención durante 2032.",
        specific=(
            "Asesorar a la Presidencia en todos los aspectos de su mandato",
            "Preparar las reuniones y conservar sus actas",
        ),
        results="Los Estados partes informan a tiempo y saben qué plazos vencen.",
        chapter="Mandato de la Dependencia",
        section="Actividades",
        part="Reuniones",
        first="El presente plan se envió a todos los Estados partes 60 días antes de la Reunión",
        footnote="Decisión de la Tercera Conferencia de Examen, párrafo 12.",
        lead="La Dependencia:",
        duties=("Prestará asistencia al Presidente;", "Apoyará a los Estados partes, en particular:"),
        below=("Visitando a los que lo soliciten;", "Respondiendo a las preguntas en cinco días."),
        seen="Los gastos figuran a continuación y en el documento",
        table="Presupuesto para 2032",
        unit="En francos suizos",
        header=("Partida", "Nota", "Importe"),
        lines=("Personal", "Viajes", "Total"),
        table_note="Nueve viajes, cuatro de ellos largos.",
        alternative="Dos barras: personal 300\u00a0000 y viajes 170\u00a0000 francos suizos.",
    ),
    "ru": Words(
        organ="Конвенция по кассетным боеприпасам",
        meeting="Девятнадцатое совещание государств-участников",
        place="Женева",
        item="Рассмотрение состояния и действия Конвенции",
        sub_item="Имплементационная поддержка",
        title="План работы и бюджет Группы имплементационной поддержки на 2032 год",
        submitted_by="Представлено Группой имплементационной поддержки",
        labels=("Основная цель:", "Конкретные цели:", "Ожидаемые результаты:", "Бюджет:"),
        objective="Оказывать государствам-участникам поддержку в осуществлении Конвенции в течение 2032 года.",
        specific=(
            "Консультировать Председателя по всем аспектам его мандата",
            "Готовить совещания и вести их протоколы",
        ),
        results="Государства-участники представляют доклады вовремя и знают свои сроки.",
        chapter="Мандат Группы",
        section="Деятельность",
        part="Совещания",
        first="Настоящий план был направлен всем государствам-участникам за 60 дней до совещания",
        footnote="Решение третьей Конференции по рассмотрению действия, пункт 12.",
        lead="Группа выполняет следующие задачи:",
        duties=("Помогает Председателю;", "Поддерживает государства-участники, в частности:"),
        below=("Посещает тех, кто об этом просит;", "Отвечает на вопросы в течение пяти дней."),
        seen="Расходы показаны ниже и в документе",
        table="Бюджет на 2032 год",
        unit="В швейцарских франках",
        header=("Статья", "Примечание", "Сумма"),
        lines=("Персонал", "Поездки", "Всего"),
        table_note="Девять поездок, из них четыре дальние.",
        alternative="Два столбца: персонал 300\u202f000 и поездки 170\u202f000 швейцарских франков.",
    ),
    "zh": Words(
        organ="《集束弹药公约》",
        meeting="第十九次缔约国会议",
        place="日内瓦",
        item="审查公约的现况和实施情况",
        sub_item="执行支助",
        title="执行支助股2032年工作计划和预算",
        submitted_by="由执行支助股提交",
        labels=("主要目标：", "具体目标：", "预期成果：", "预算："),
        objective="在2032年期间支助缔约国执行《公约》。",
        specific=("就主席任务的各个方面提供咨询意见", "筹备会议并保存会议记录"),
        results="缔约国按时提交报告并了解到期事项。",
        chapter="执行支助股的任务",
        section="活动",
        part="会议",
        first="本计划已在会议召开60天前分发给所有缔约国",
        footnote="第三次审议会议的决定，第12段。",
        lead="执行支助股应当：",
        duties=("协助主席；", "支助缔约国，特别是："),
        below=("应请求前往访问；", "在五天内答复问题。"),
        seen="费用见下表和文件",
        table="2032年预算",
        unit="单位：瑞士法郎",
        header=("项目", "说明", "金额"),
        lines=("人员", "差旅", "共计"),
        table_note="九次出差，其中四次为长途。",
        alternative="两个条形：人员300,000瑞士法郎，差旅170,000瑞士法郎。",
    ),
    "ar": Words(
        organ="اتفاقية الذخائر العنقودية",
        meeting="الاجتماع التاسع عشر للدول الأطراف",
        place="جنيف",
        item="استعراض حالة الاتفاقية وسير عملها",
        sub_item="دعم التنفيذ",
        title="خطة عمل وميزانية وحدة دعم التنفيذ لعام ٢٠٣٢",
        submitted_by="مقدمتان من وحدة دعم التنفيذ",
        labels=("الهدف الرئيسي:", "الأهداف المحددة:", "النتائج المتوقعة:", "الميزانية:"),
        objective="دعم الدول الأطراف في تنفيذ الاتفاقية خلال عام ٢٠٣٢.",
        specific=("تقديم المشورة إلى الرئاسة في جميع جوانب ولايتها", "الإعداد للاجتماعات وحفظ محاضرها"),
        results="تقدم الدول الأطراف تقاريرها في موعدها وتعرف ما يحل أجله.",
        chapter="ولاية الوحدة",
        section="الأنشطة",
        part="الاجتماعات",
        first="أرسلت هذه الخطة إلى جميع الدول الأطراف قبل ستين يوماً من الاجتماع",
        footnote="مقرر المؤتمر الاستعراضي الثالث، الفقرة ١٢.",
        lead="تضطلع الوحدة بما يلي:",
        duties=("مساعدة الرئيس؛", "دعم الدول الأطراف، ولا سيما عن طريق:"),
        below=("زيارة الدول التي تطلب ذلك؛", "الرد على الأسئلة في غضون خمسة أيام."),
        seen="ترد التكاليف أدناه وفي الوثيقة",
        table="الميزانية لعام ٢٠٣٢",
        unit="بالفرنكات السويسرية",
        header=("البند", "ملاحظة", "المبلغ"),
        lines=("الموظفون", "السفر", "المجموع"),
        table_note="تسع رحلات، منها أربع رحلات طويلة.",
        alternative="شريطان: الموظفون ٣٠٠\u00a0٠٠٠ والسفر ١٧٠\u00a0٠٠٠ فرنك سويسري.",
    ),
}  # fmt: skip

END = dict(zip(CODES, (".", "。", ".", ".", ".", "."), strict=True))


def plan(language: str, *, draft: bool = False) -> Document:
    """The whole paper; as a draft it has no symbol yet."""
    words = WORDS[language]
    return Document(
        language,
        words.title,
        [_masthead(words, draft), _summary(words, language), *_text(words, language)],
        author=words.organ,
        dated=dt.date(2031, 6, 1),
    )


def _masthead(words: Words, draft: bool) -> Masthead:
    return Masthead(
        words.organ,
        words.title,
        symbol="" if draft else SYMBOL,
        draft=draft,
        distribution=Distribution.GENERAL,
        date=dt.date(2031, 6, 1),
        original="en",
        meeting=Session(words.meeting, words.place, dt.date(2031, 9, 3), dt.date(2031, 9, 5)),
        agenda=AgendaItem(7, letter=10, title=words.item, sub_title=words.sub_item),
        submitted_by=words.submitted_by,
    )


def _summary(words: Words, language: str) -> Summary:
    main, specific, results, budget = words.labels
    return Summary(
        [
            SummaryRow(main, [words.objective]),
            SummaryRow(specific, words.specific, bullets=True),
            SummaryRow(results, [words.results]),
            SummaryRow(budget, [write_money(470000, "CHF", language)]),
        ]
    )


def _text(words: Words, language: str) -> list[Block]:
    end = END[language]
    return [
        Heading(words.chapter, numbered=True),
        Paragraph([Run(words.first, footnote=words.footnote), Run(end)], numbered=True),
        Paragraph(words.lead, numbered=True),
        Items([words.duties[0], Item(words.duties[1], words.below)]),
        Heading(words.section, numbered=True),
        Heading(words.part, level=2, numbered=True),
        Paragraph([Run(f"{words.seen} "), Run(SYMBOL, left_to_right=True), Run(end)], numbered=True),
        Bullets(words.specific),
        _table(words, language),
        Heading(words.section, level=2, numbered=True),
        Heading(words.part, level=3, numbered=True),
        Paragraph(words.results, numbered=True),
        Figure(_chart(words, language), words.alternative, caption=words.table, note=words.unit),
        Rule(),
    ]


def _table(words: Words, language: str) -> Table:
    staff, travel = Decimal(300000), Decimal(170000)
    return Table(
        words.header,
        [
            [words.lines[0], words.results, write_number(staff, language)],
            [
                [Run(words.lines[1], footnote=words.table_note)],
                words.objective,
                write_number(travel, language),
            ],
            [words.lines[2], "", write_number(staff + travel, language)],
        ],
        caption=words.table,
        headnote=words.unit,
        widths=[2, 4, 1.5],
        figures=frozenset({2}),
        total=True,
        note=words.first,
    )


def _chart(words: Words, language: str) -> str:
    amounts = (Decimal(300000), Decimal(170000))
    return draw_bars(
        [
            Bar(label, amount, write_number(amount, language), quiet=place == 1)
            for place, (label, amount) in enumerate(zip(words.lines, amounts, strict=False))
        ],
        language,
    )
