"""Wording for made-up plans in six languages: several words for each thing, as secretariats choose them.

None of the sentences is from a paper; the treaty is an invented one on lanterns at sea.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Wording:
    """What a made-up plan in one language is made of. Each list is chosen from at random."""

    titles: list[str]
    masthead: list[str]
    headings: dict[str, list[str]]
    labels: dict[str, list[str]]
    sentences: dict[str, list[str]]
    columns: dict[str, list[str]]
    budget_lines: list[str]
    notes: list[str]
    totals: list[str]
    in_kind: list[tuple[str, str]]
    currencies: dict[str, list[str]]
    furniture: list[str]
    chapters: list[str] = field(default_factory=list)
    letters: str = "abcdefghijklmnop"


ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"]

EN = Wording(
    titles=[
        "Work plan and budget of the Lantern Unit for {year}",
        "{year} work plan and budget of the Implementation Support Unit",
        "Draft programme of work of the Secretariat, {year}",
    ],
    masthead=["Convention on Lanterns at Sea", "Fifth Meeting of the Parties", "Lisbon, 4–6 October 2020"],
    headings={
        "summary": ["Summary", "Executive summary"],
        "objective": ["Main objective", "Overall objective", "Objective"],
        "mandate": ["Mandate of the Unit", "Mandate and functions", "Mandate"],
        "priorities": ["Priorities for {year}", "Priorities of the Unit", "Priority areas of work"],
        "expected_results": ["Expected results", "Results expected in {year}"],
        "frame": [
            "Outcomes, outputs and activities",
            "Activities, outputs and outcomes for {year}",
            "Results framework",
        ],
        "assumptions": ["Assumptions", "Planning assumptions", "Assumptions and risks"],
        "budget": ["Budget for {year}", "Budget of the Unit", "Financial requirements"],
        "budget_notes": ["Notes on the budget", "Explanatory notes"],
        "background": ["Background", "The Convention on Lanterns at Sea"],
    },
    labels={
        "outcome": ["Outcome", "Expected outcome", "Result"],
        "output": ["Output", "Deliverable", "Expected output"],
        "activity": ["Activity", "Key activity", "Action"],
    },
    sentences={
        "objective": [
            "To help the Parties keep every lantern lit from 1 January to 31 December {year}.",
            "Support all Parties in carrying out their duties under Article 3 and Article 5 of the Convention.",
        ],
        "outcome": [
            "Parties are aware of their duties and act on them in good time.",
            "Meetings are held as planned and are well attended.",
            "More States join the Convention (ratification or accession).",
            "Reports on lanterns are complete, and they arrive before the deadline.",
            "Keepers of lanterns work more safely.",
        ],
        "output": [
            "The President receives the advice needed to lead the work.",
            "Coordinators obtain background papers, lists and figures on time.",
            "A register of lanterns is open to every Party.",
            "Interested States know what joining would cost and what it would bring.",
            "Delegations from small States are able to travel.",
        ],
        "activity": [
            "Prepare the agenda, the list of decisions and the record of each formal meeting.",
            "Answer questions of Parties within 5 working days.",
            "Carry out up to 3 support missions at the request of Parties.",
            "Maintain the website and the calendar of deadlines.",
            "Remind Parties of the report due on 30 April.",
            "Hold a regional workshop - with the host State - on safe storage of lamp oil.",
            "Publish a short guide to the reporting form.",
            "Brief new delegates in Lisbon and New York.",
        ],
        "mandate": [
            "Assist the President in all aspects of the Presidency;",
            "Advise Parties on carrying out the Convention;",
            "Keep the records of formal and informal meetings;",
            "Develop and maintain a library of good practice;",
            "Manage the fund for travel of delegates.",
        ],
        "priority": [
            "Support to the Presidency",
            "Support on the register of lanterns",
            "Winning new Parties",
            "Assistance to keepers",
            "Communication",
        ],
        "intro": [
            "The Unit will support the working group and the Parties by:",
            "In {year} the Unit will carry out the following tasks:",
        ],
        "task": [
            "Supporting the Coordinators in finding possible new Parties;",
            "Giving technical advice to Parties that ask for it;",
            "Drafting short background notes for meetings;",
            "Following up reports that are overdue, with particular focus on those due in {year};",
            "Helping to keep contacts up to date.",
        ],
        "expected": [
            "Parties carry out what they have decided;",
            "Meetings are held in an efficient manner, including through the travel fund;",
            "Parties are able to report on lanterns, keepers and oil;",
            "More States have joined the Convention.",
        ],
        "assumption": [
            "The Parties adopt the plan and the budget for {year} as they stand.",
            "Contributions arrive in the first quarter of the year.",
            "The Unit keeps its two posts and a half.",
            "All partners (host State, civil society, harbours) play their part.",
        ],
        "budget_note": [
            "Four long flights and three short ones are planned, all in economy class;",
            "The value of what the host gives depends on the number of meetings.",
        ],
        "background": [
            "The Convention was adopted in Lisbon on 3 May 2009. It binds its Parties to keep lanterns lit."
        ],
    },
    columns={
        "label": ["Item", "Cost", "Budget line", "Category"],
        "amount": ["Amount", "Amount ({currency})", "{year}", "{currency}"],
        "note": ["Notes", "Remarks", "Explanation", "Comments"],
    },
    budget_lines=[
        "Staff salaries",
        "Social security",
        "Travel",
        "Communication and website",
        "Meetings",
        "Other costs",
        "Audit",
    ],
    notes=[
        "Two full posts and one half post.",
        "Mandatory insurance of staff against accidents.",
        "Seven trips a year, all in economy class.",
        "Upkeep of the website, posters, translation.",
        "Room hire and interpretation, etc.",
    ],
    totals=["Total", "Grand total", "TOTAL", "Total budget"],
    in_kind=[
        ("Office costs", "In-kind contribution of the Harbour Authority"),
        ("Administration", "In kind, from the host State"),
    ],
    currencies={
        "CHF": ["Swiss francs", "CHF"],
        "EUR": ["euros", "EUR"],
        "USD": ["United States dollars", "USD", "US dollars"],
    },
    furniture=["Please recycle", "GE.20-14567(E)", "COLS/MSP/2020/4", "Page 3 of 9", "4", "*2014567*"],
)

FR = Wording(
    titles=[
        "Plan de travail et budget de l’Unité des lanternes pour {year}",
        "Programme de travail et budget du secrétariat pour l’année {year}",
        "Plan de travail de l’Unité d’appui pour {year}",
    ],
    masthead=[
        "Convention sur les lanternes en mer",
        "Cinquième Réunion des Parties",
        "Lisbonne, 4-6 octobre 2020",
    ],
    headings={
        "summary": ["Résumé", "Récapitulatif"],
        "objective": ["Objectif principal", "Objectif général"],
        "mandate": ["Mandat de l’Unité", "Mandat et attributions"],
        "priorities": ["Priorités pour {year}", "Priorités de l’Unité", "Domaines prioritaires"],
        "expected_results": ["Résultats attendus", "Résultats escomptés"],
        "frame": [
            "Résultats, produits et activités",
            "Activités, produits et résultats pour {year}",
            "Cadre de résultats",
        ],
        "assumptions": ["Hypothèses", "Hypothèses de planification"],
        "budget": ["Budget pour {year}", "Budget de l’Unité", "Ressources nécessaires"],
        "budget_notes": ["Notes relatives au budget", "Remarques sur le budget"],
        "background": ["Contexte", "La Convention sur les lanternes en mer"],
    },
    labels={
        "outcome": ["Résultat", "Effet", "Réalisation escomptée"],
        "output": ["Produit", "Extrant"],
        "activity": ["Activité", "Action"],
    },
    sentences={
        "objective": [
            "Aider les Parties à garder chaque lanterne allumée du 1er janvier au 31 décembre {year}.",
            "Appuyer toutes les Parties dans l’exécution des obligations découlant des articles 3 et 5.",
        ],
        "outcome": [
            "Les Parties connaissent leurs obligations et s’en acquittent à temps.",
            "Les réunions se tiennent comme prévu et sont bien suivies.",
            "De nouveaux États adhèrent à la Convention.",
            "Les rapports sur les lanternes sont complets et arrivent dans les délais.",
        ],
        "output": [
            "Le Président reçoit les avis dont il a besoin pour diriger les travaux.",
            "Les coordonnateurs disposent à temps de documents d’information.",
            "Un registre des lanternes est ouvert à toutes les Parties.",
            "Les délégations des petits États peuvent se déplacer.",
        ],
        "activity": [
            "Établir l’ordre du jour et le compte rendu de chaque réunion officielle.",
            "Répondre aux questions des Parties dans les 5 jours ouvrables.",
            "Effectuer jusqu’à 3 missions d’appui à la demande des Parties.",
            "Tenir à jour le site Web et le calendrier des échéances.",
            "Rappeler aux Parties le rapport attendu le 30 avril.",
            "Organiser un atelier régional sur le stockage de l’huile de lampe.",
            "Publier un petit guide du formulaire.",
        ],
        "mandate": [
            "Assister le Président dans tous les aspects de sa charge ;",
            "Conseiller les Parties sur l’application de la Convention ;",
            "Conserver les comptes rendus des réunions ;",
            "Constituer une base de bonnes pratiques ;",
            "Gérer le fonds de voyage des délégués.",
        ],
        "priority": [
            "Appui à la présidence",
            "Appui concernant le registre",
            "Universalisation",
            "Aide aux gardiens",
            "Communication",
        ],
        "intro": [
            "L’Unité appuiera le groupe de travail et les Parties en s’attachant à :",
            "En {year}, l’Unité mènera les tâches suivantes :",
        ],
        "task": [
            "Aider les coordonnateurs à trouver de nouvelles Parties ;",
            "Donner des avis techniques aux Parties qui le demandent ;",
            "Rédiger de brèves notes d’information pour les réunions ;",
            "Suivre les rapports en retard, notamment ceux attendus en {year} ;",
            "Tenir les contacts à jour.",
        ],
        "expected": [
            "Les Parties exécutent ce qu’elles ont décidé ;",
            "Les réunions se tiennent de façon efficace ;",
            "Les Parties sont en mesure de rendre compte des lanternes et de l’huile ;",
            "De nouveaux États ont adhéré à la Convention.",
        ],
        "assumption": [
            "Les Parties adoptent le plan et le budget pour {year} tels quels.",
            "Les contributions arrivent au premier trimestre.",
            "L’Unité conserve ses deux postes et demi.",
        ],
        "budget_note": [
            "Quatre longs vols et trois vols courts sont prévus, tous en classe économique ;",
            "La valeur des apports de l’hôte dépend du nombre de réunions.",
        ],
        "background": ["La Convention a été adoptée à Lisbonne le 3 mai 2009."],
    },
    columns={
        "label": ["Poste", "Rubrique", "Coût", "Poste de dépense"],
        "amount": ["Montant", "Montant ({currency})", "{year}"],
        "note": ["Observations", "Remarques", "Notes"],
    },
    budget_lines=[
        "Traitements",
        "Charges sociales",
        "Voyages",
        "Communication et site Web",
        "Réunions",
        "Autres dépenses",
        "Audit",
    ],
    notes=[
        "Deux postes à plein temps et un à mi-temps.",
        "Assurance obligatoire du personnel contre les accidents.",
        "Sept voyages par an, en classe économique.",
        "Entretien du site, affiches, traduction.",
    ],
    totals=["Total", "Total général", "TOTAL", "Montant total"],
    in_kind=[("Frais de bureau", "Contribution en nature de la capitainerie")],
    currencies={
        "CHF": ["francs suisses", "CHF"],
        "EUR": ["euros", "EUR"],
        "USD": ["dollars des États-Unis", "USD"],
    },
    furniture=["Merci de recycler", "GE.20-14567(F)", "COLS/MSP/2020/4", "Page 3", "4"],
)

ES = Wording(
    titles=[
        "Plan de trabajo y presupuesto de la Dependencia de Faros para {year}",
        "Programa de trabajo y presupuesto de la secretaría para {year}",
        "Plan de trabajo de la Dependencia correspondiente a {year}",
    ],
    masthead=[
        "Convención sobre Faroles en el Mar",
        "Quinta Reunión de las Partes",
        "Lisboa, 4 a 6 de octubre de 2020",
    ],
    headings={
        "summary": ["Resumen", "Síntesis"],
        "objective": ["Objetivo principal", "Objetivo general"],
        "mandate": ["Mandato de la Dependencia", "Mandato y funciones"],
        "priorities": ["Prioridades para {year}", "Prioridades de la Dependencia", "Esferas prioritarias"],
        "expected_results": ["Resultados previstos", "Resultados esperados"],
        "frame": [
            "Resultados, productos y actividades",
            "Actividades, productos y resultados para {year}",
            "Marco de resultados",
        ],
        "assumptions": ["Supuestos", "Hipótesis"],
        "budget": ["Presupuesto para {year}", "Presupuesto de la Dependencia", "Recursos necesarios"],
        "budget_notes": ["Notas sobre el presupuesto", "Notas explicativas"],
        "background": ["Antecedentes", "La Convención sobre Faroles en el Mar"],
    },
    labels={
        "outcome": ["Resultado", "Efecto", "Resultado previsto"],
        "output": ["Producto", "Entregable"],
        "activity": ["Actividad", "Acción"],
    },
    sentences={
        "objective": [
            "Ayudar a las Partes a mantener encendido cada farol del 1 de enero al 31 de diciembre de {year}.",
            "Apoyar a todas las Partes en el cumplimiento de los artículos 3 y 5 de la Convención.",
        ],
        "outcome": [
            "Las Partes conocen sus obligaciones y las cumplen a tiempo.",
            "Las reuniones se celebran según lo previsto y con buena asistencia.",
            "Más Estados se adhieren a la Convención.",
            "Los informes sobre faroles son completos y llegan dentro del plazo.",
        ],
        "output": [
            "El Presidente recibe el asesoramiento que necesita para dirigir la labor.",
            "Los coordinadores disponen a tiempo de documentos de antecedentes.",
            "Un registro de faroles está abierto a todas las Partes.",
            "Las delegaciones de los Estados pequeños pueden viajar.",
        ],
        "activity": [
            "Preparar el programa y las actas de cada reunión oficial.",
            "Responder a las preguntas de las Partes en un plazo de 5 días hábiles.",
            "Realizar hasta 3 misiones de apoyo a petición de las Partes.",
            "Mantener el sitio web y el calendario de plazos.",
            "Recordar a las Partes el informe que vence el 30 de abril.",
            "Celebrar un taller regional sobre el almacenamiento del aceite de lámpara.",
            "Publicar una breve guía del formulario.",
        ],
        "mandate": [
            "Prestar asistencia al Presidente en todos los aspectos de su función;",
            "Asesorar a las Partes sobre la aplicación de la Convención;",
            "Conservar las actas de las reuniones;",
            "Crear una base de buenas prácticas;",
            "Administrar el fondo de viajes de los delegados.",
        ],
        "priority": [
            "Apoyo a la Presidencia",
            "Apoyo en materia de registro",
            "Universalización",
            "Ayuda a los fareros",
            "Comunicación",
        ],
        "intro": [
            "La Dependencia prestará apoyo al grupo de trabajo y a las Partes mediante las medidas siguientes:",
            "En {year} la Dependencia llevará a cabo las siguientes tareas:",
        ],
        "task": [
            "Ayudar a los coordinadores a encontrar nuevas Partes;",
            "Ofrecer asesoramiento técnico a las Partes que lo soliciten;",
            "Redactar notas breves para las reuniones;",
            "Hacer el seguimiento de los informes atrasados, en particular los de {year};",
            "Mantener al día los contactos.",
        ],
        "expected": [
            "Las Partes cumplen lo que han decidido;",
            "Las reuniones se celebran de manera eficiente;",
            "Las Partes pueden informar sobre los faroles y el aceite;",
            "Más Estados se han adherido a la Convención.",
        ],
        "assumption": [
            "Las Partes aprueban el plan y el presupuesto para {year} sin cambios.",
            "Las contribuciones llegan en el primer trimestre.",
            "La Dependencia conserva sus dos puestos y medio.",
        ],
        "budget_note": [
            "Se prevén cuatro vuelos largos y tres cortos, todos en clase económica;",
            "El valor de lo que aporta el anfitrión depende del número de reuniones.",
        ],
        "background": ["La Convención se aprobó en Lisboa el 3 de mayo de 2009."],
    },
    columns={
        "label": ["Partida", "Concepto", "Rubro", "Gastos"],
        "amount": ["Importe", "Monto ({currency})", "{year}"],
        "note": ["Observaciones", "Notas", "Comentarios"],
    },
    budget_lines=[
        "Sueldos",
        "Cargas sociales",
        "Viajes",
        "Comunicación y sitio web",
        "Reuniones",
        "Otros gastos",
        "Auditoría",
    ],
    notes=[
        "Dos puestos a tiempo completo y uno a media jornada.",
        "Seguro obligatorio del personal contra accidentes.",
        "Siete viajes al año en clase económica.",
        "Mantenimiento del sitio, carteles, traducción.",
    ],
    totals=["Total", "Total general", "TOTAL", "Importe total"],
    in_kind=[("Gastos de oficina", "Contribución en especie de la autoridad portuaria")],
    currencies={
        "CHF": ["francos suizos", "CHF"],
        "EUR": ["euros", "EUR"],
        "USD": ["dólares de los Estados Unidos", "USD"],
    },
    furniture=["Se ruega reciclar", "GE.20-14567(S)", "COLS/MSP/2020/4", "Página 3", "4"],
)

RU = Wording(
    titles=[
        "План работы и бюджет Группы по фонарям на {year} год",
        "Программа работы и бюджет секретариата на {year} год",
        "Проект плана работы Группы на {year} год",
    ],
    masthead=["Конвенция о морских фонарях", "Пятое совещание Сторон", "Лиссабон, 4–6 октября 2020 года"],
    headings={
        "summary": ["Резюме", "Краткое содержание"],
        "objective": ["Основная цель", "Общая цель"],
        "mandate": ["Мандат Группы", "Мандат и функции"],
        "priorities": ["Приоритеты на {year} год", "Приоритеты Группы", "Приоритетные направления работы"],
        "expected_results": ["Ожидаемые результаты", "Предполагаемые результаты"],
        "frame": [
            "Итоги, продукты и мероприятия",
            "Мероприятия и результаты на {year} год",
            "Матрица результатов",
        ],
        "assumptions": ["Допущения", "Исходные предположения"],
        "budget": ["Бюджет на {year} год", "Бюджет Группы", "Финансовые потребности"],
        "budget_notes": ["Примечания к бюджету", "Пояснительные примечания"],
        "background": ["Введение", "Конвенция о морских фонарях"],
    },
    labels={
        "outcome": ["Итог", "Результат", "Ожидаемое достижение"],
        "output": ["Продукт", "Промежуточный результат"],
        "activity": ["Мероприятие", "Деятельность"],
    },
    sentences={
        "objective": [
            "Помогать Сторонам поддерживать огонь каждого фонаря с 1 января по 31 декабря {year} года.",
            "Оказывать поддержку всем Сторонам в осуществлении статей 3 и 5 Конвенции.",
        ],
        "outcome": [
            "Стороны знают свои обязательства и выполняют их в срок.",
            "Совещания проводятся по плану и хорошо посещаются.",
            "К Конвенции присоединяются новые государства.",
            "Доклады о фонарях полны и поступают вовремя.",
        ],
        "output": [
            "Председатель получает консультации, необходимые для руководства работой.",
            "Координаторы своевременно получают справочные документы.",
            "Реестр фонарей открыт для всех Сторон.",
            "Делегации малых государств могут приехать.",
        ],
        "activity": [
            "Готовить повестку дня и отчет о каждом официальном совещании.",
            "Отвечать на вопросы Сторон в течение 5 рабочих дней.",
            "Проводить до 3 миссий поддержки по просьбе Сторон.",
            "Вести веб-сайт и календарь сроков.",
            "Напоминать Сторонам о докладе, который ожидается 30 апреля.",
            "Провести региональный семинар по хранению лампового масла.",
            "Издать краткое руководство по форме отчетности.",
        ],
        "mandate": [
            "оказывать помощь Председателю во всех аспектах его работы;",
            "консультировать Стороны по вопросам осуществления Конвенции;",
            "хранить отчеты о совещаниях;",
            "создать базу передовой практики;",
            "управлять фондом поездок делегатов.",
        ],
        "priority": [
            "Поддержка Председателя",
            "Поддержка в ведении реестра",
            "Универсализация",
            "Помощь смотрителям",
            "Связь с общественностью",
        ],
        "intro": [
            "Группа будет оказывать поддержку рабочей группе и Сторонам путем:",
            "В {year} году Группа выполнит следующее:",
        ],
        "task": [
            "помощи координаторам в поиске новых Сторон;",
            "технических консультаций для Сторон по их просьбе;",
            "подготовки кратких справок к совещаниям;",
            "отслеживания просроченных докладов, особенно ожидаемых в {year} году;",
            "обновления списка контактов.",
        ],
        "expected": [
            "Стороны выполняют принятые решения;",
            "совещания проводятся эффективно;",
            "Стороны способны докладывать о фонарях и масле;",
            "новые государства присоединились к Конвенции.",
        ],
        "assumption": [
            "Стороны принимают план и бюджет на {year} год без изменений.",
            "Взносы поступают в первом квартале.",
            "Группа сохраняет две с половиной должности.",
        ],
        "budget_note": [
            "Планируются четыре дальних и три коротких перелета, все в экономическом классе;",
            "Стоимость взносов принимающей стороны зависит от числа совещаний.",
        ],
        "background": [
            "Конвенция была принята в Лиссабоне 3 мая 2009 года. Она обязывает Стороны поддерживать огни."
        ],
    },
    columns={
        "label": ["Статья расходов", "Расходы", "Наименование"],
        "amount": ["Сумма", "Сумма ({currency})", "{year} год"],
        "note": ["Примечания", "Пояснения", "Комментарии"],
    },
    budget_lines=[
        "Оклады",
        "Социальные отчисления",
        "Поездки",
        "Связь и веб-сайт",
        "Совещания",
        "Прочие расходы",
        "Ревизия",
    ],
    notes=[
        "Две полные должности и одна на полставки.",
        "Обязательное страхование персонала от несчастных случаев.",
        "Семь поездок в год в экономическом классе.",
        "Ведение сайта, плакаты, перевод.",
    ],
    totals=["Итого", "Всего", "ИТОГО", "Общая сумма"],
    in_kind=[("Содержание помещений", "Взнос натурой от управления порта")],
    currencies={
        "CHF": ["швейцарских франков", "CHF"],
        "EUR": ["евро", "EUR"],
        "USD": ["долларов США", "USD"],
    },
    furniture=[
        "Просьба отправить на вторичную переработку",
        "GE.20-14567(R)",
        "COLS/MSP/2020/4",
        "стр. 3",
        "4",
    ],
)

ZH = Wording(
    titles=["灯笼股{year}年工作计划和预算", "{year}年秘书处工作方案和预算", "执行支助股{year}年工作计划"],
    masthead=["海上灯笼公约", "第五次缔约方会议", "2020年10月4日至6日，里斯本"],
    headings={
        "summary": ["摘要", "内容提要"],
        "objective": ["主要目标", "总体目标"],
        "mandate": ["灯笼股的任务授权", "任务和职能", "任务授权"],
        "priorities": ["{year}年优先事项", "优先事项", "重点领域"],
        "expected_results": ["预期结果", "预期成果"],
        "frame": ["成果、产出和活动", "{year}年的活动、产出和成果", "成果框架"],
        "assumptions": ["假设", "规划假设"],
        "budget": ["{year}年预算", "预算", "所需资源"],
        "budget_notes": ["预算说明", "关于预算的说明"],
        "background": ["背景", "导言"],
    },
    labels={"outcome": ["成果", "预期成果"], "output": ["产出"], "activity": ["活动", "行动"]},
    sentences={
        "objective": [
            "在{year}年1月1日至12月31日期间帮助缔约方点亮每一盏灯笼。",
            "支持所有缔约方履行公约第3条和第5条规定的义务。",
        ],
        "outcome": [
            "缔约方了解自己的义务并按时履行。",
            "会议按计划举行，与会情况良好。",
            "更多国家加入公约。",
            "灯笼报告内容完整，按时提交。",
        ],
        "output": [
            "主席得到主持工作所需的咨询意见。",
            "协调员及时获得背景文件。",
            "灯笼登记册向所有缔约方开放。",
            "小国代表团能够出席会议。",
        ],
        "activity": [
            "编写每次正式会议的议程和记录。",
            "在5个工作日内答复缔约方的问题。",
            "应缔约方请求进行最多3次支助访问。",
            "维护网站和期限日历。",
            "提醒缔约方于4月30日前提交报告。",
            "与东道国共同举办灯油储存区域讲习班。",
            "出版报告表格简明指南。",
        ],
        "mandate": [
            "协助主席处理主席职务的所有方面；",
            "就公约的执行向缔约方提供咨询；",
            "保存会议记录；",
            "建立良好做法资料库；",
            "管理代表旅费基金。",
        ],
        "priority": ["支助主席", "支助登记工作", "普遍加入", "援助看守人", "宣传"],
        "intro": ["本股将通过以下方式支助工作组和缔约方：", "{year}年，本股将执行下列任务："],
        "task": [
            "协助协调员寻找可能的新缔约方；",
            "应请求向缔约方提供技术咨询；",
            "为会议编写简短的背景说明；",
            "跟踪逾期报告，特别是{year}年应提交的报告；",
            "更新联系人名单。",
        ],
        "expected": [
            "缔约方执行所作的决定；",
            "会议高效举行；",
            "缔约方能够报告灯笼和灯油情况；",
            "更多国家加入了公约。",
        ],
        "assumption": [
            "缔约方按原样通过{year}年计划和预算。",
            "捐款在第一季度到位。",
            "本股保留两个半员额。",
        ],
        "budget_note": [
            "计划乘坐四次长途航班和三次短途航班，均为经济舱；",
            "东道方捐助的价值取决于会议次数。",
        ],
        "background": [
            "公约于2009年5月3日在里斯本通过。公约要求缔约方点亮沿岸灯笼，清点灯笼，并照顾看守人。"
        ],
    },
    columns={
        "label": ["项目", "费用", "支出项目"],
        "amount": ["金额", "金额（{currency}）", "{year}年"],
        "note": ["备注", "说明"],
    },
    budget_lines=["薪金", "社会费用", "差旅", "宣传和网站", "会议", "其他费用", "审计"],
    notes=[
        "两个全职员额和一个半职员额。",
        "工作人员强制事故保险。",
        "每年七次差旅，经济舱。",
        "网站维护、海报、翻译。",
    ],
    totals=["共计", "总计", "合计"],
    in_kind=[("办公费用", "港务局的实物捐助")],
    currencies={"CHF": ["瑞士法郎"], "EUR": ["欧元"], "USD": ["美元"]},
    furniture=["请回收", "GE.20-14567(C)", "COLS/MSP/2020/4", "第3页", "4"],
    chapters=["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"],
)

AR = Wording(
    titles=[
        "خطة عمل وميزانية وحدة الفوانيس لعام {year}",
        "برنامج عمل الأمانة وميزانيتها لعام {year}",
        "مشروع خطة عمل الوحدة لعام {year}",
    ],
    masthead=["اتفاقية الفوانيس البحرية", "الاجتماع الخامس للأطراف", "لشبونة، 4-6 تشرين الأول/أكتوبر 2020"],
    headings={
        "summary": ["موجز", "ملخص"],
        "objective": ["الهدف الرئيسي", "الهدف العام"],
        "mandate": ["ولاية الوحدة", "الولاية والمهام"],
        "priorities": ["أولويات عام {year}", "أولويات الوحدة", "المجالات ذات الأولوية"],
        "expected_results": ["النتائج المتوقعة", "النتائج المنتظرة"],
        "frame": ["النتائج والنواتج والأنشطة", "الأنشطة والنواتج والنتائج لعام {year}", "إطار النتائج"],
        "assumptions": ["الافتراضات", "افتراضات التخطيط"],
        "budget": ["ميزانية عام {year}", "ميزانية الوحدة", "الاحتياجات المالية"],
        "budget_notes": ["ملاحظات عن الميزانية", "ملاحظات بشأن الميزانية"],
        "background": ["خلفية", "معلومات أساسية"],
    },
    labels={
        "outcome": ["النتيجة", "المحصلة"],
        "output": ["الناتج", "المخرج"],
        "activity": ["النشاط", "الإجراء"],
    },
    sentences={
        "objective": [
            "مساعدة الأطراف على إبقاء كل فانوس مضاء من ١ كانون الثاني/يناير إلى ٣١ كانون الأول/ديسمبر {year}.",
            "دعم جميع الأطراف في تنفيذ المادتين ٣ و ٥ من الاتفاقية.",
        ],
        "outcome": [
            "أن تعرف الأطراف التزاماتها وتفي بها في موعدها.",
            "أن تُعقد الاجتماعات كما هو مقرر وبحضور جيد.",
            "انضمام مزيد من الدول إلى الاتفاقية.",
            "أن تكون تقارير الفوانيس كاملة وأن ترد قبل الموعد.",
        ],
        "output": [
            "أن يتلقى الرئيس ما يلزمه من مشورة لقيادة العمل.",
            "أن يحصل المنسقون على وثائق المعلومات في حينها.",
            "أن يُفتح سجل الفوانيس لكل طرف.",
            "أن تتمكن وفود الدول الصغيرة من السفر.",
        ],
        "activity": [
            "إعداد جدول الأعمال ومحضر كل اجتماع رسمي.",
            "الرد على أسئلة الأطراف في غضون ٥ أيام عمل.",
            "القيام بما لا يزيد على ٣ بعثات دعم بناء على طلب الأطراف.",
            "صيانة الموقع الشبكي وجدول المواعيد.",
            "تذكير الأطراف بالتقرير المستحق في ٣٠ نيسان/أبريل.",
            "عقد حلقة عمل إقليمية - مع الدولة المضيفة - عن خزن زيت المصابيح.",
            "نشر دليل قصير لاستمارة الإبلاغ.",
        ],
        "mandate": [
            "مساعدة الرئيس في جميع جوانب عمله؛",
            "إسداء المشورة للأطراف بشأن تنفيذ الاتفاقية؛",
            "حفظ محاضر الاجتماعات؛",
            "إنشاء مكتبة للممارسات الجيدة؛",
            "إدارة صندوق سفر المندوبين.",
        ],
        "priority": ["دعم الرئاسة", "الدعم في مجال السجل", "اكتساب أطراف جديدة", "مساعدة الحراس", "التواصل"],
        "intro": [
            "ستدعم الوحدة الفريق العامل والأطراف عن طريق ما يلي:",
            "ستقوم الوحدة في عام {year} بالمهام التالية:",
        ],
        "task": [
            "مساعدة المنسقين في إيجاد أطراف جديدة محتملة؛",
            "تقديم المشورة التقنية للأطراف التي تطلبها؛",
            "صياغة مذكرات قصيرة للاجتماعات؛",
            "متابعة التقارير المتأخرة، ولا سيما المستحقة في عام {year}؛",
            "تحديث قائمة جهات الاتصال.",
        ],
        "expected": [
            "أن تنفذ الأطراف ما قررته؛",
            "أن تُعقد الاجتماعات بكفاءة؛",
            "أن تكون الأطراف قادرة على الإبلاغ عن الفوانيس والزيت؛",
            "انضمام مزيد من الدول إلى الاتفاقية.",
        ],
        "assumption": [
            "أن تعتمد الأطراف الخطة والميزانية لعام {year} بصيغتهما الحالية.",
            "أن ترد المساهمات في الربع الأول من السنة.",
            "أن تحتفظ الوحدة بوظيفتيها ونصف الوظيفة.",
        ],
        "budget_note": [
            "من المقرر القيام بأربع رحلات طويلة وثلاث رحلات قصيرة في الدرجة الاقتصادية؛",
            "تتوقف قيمة ما تقدمه الجهة المضيفة على عدد الاجتماعات.",
        ],
        "background": [
            "اعتُمدت الاتفاقية في لشبونة في ٣ أيار/مايو ٢٠٠٩. وهي تلزم الأطراف بإبقاء فوانيس الساحل مضاءة."
        ],
    },
    columns={
        "label": ["الكلفة", "البند", "النفقات"],
        "amount": ["المبلغ", "{year}"],
        "note": ["ملاحظات", "إيضاحات"],
    },
    budget_lines=[
        "المرتبات",
        "التكاليف الاجتماعية",
        "السفر",
        "الاتصالات والموقع",
        "الاجتماعات",
        "تكاليف أخرى",
        "مراجعة الحسابات",
    ],
    notes=[
        "وظيفتان بدوام كامل ووظيفة بنصف دوام.",
        "التأمين الإلزامي للموظفين ضد الحوادث.",
        "سبع رحلات في السنة بالدرجة الاقتصادية.",
        "صيانة الموقع والملصقات والترجمة.",
    ],
    totals=["المجموع", "الإجمالي", "المجموع الكلي"],
    in_kind=[("نفقات المكاتب", "تبرعات عينية من هيئة الميناء")],
    currencies={
        "CHF": ["فرنكات سويسرية", "فرنكاً سويسرياً"],
        "EUR": ["يورو"],
        "USD": ["دولارات", "دولاراً أمريكياً"],
    },
    furniture=["الرجاء إعادة الاستعمال", "GE.20-14567(A)", "COLS/MSP/2020/4", "صفحة ٣", "٤"],
    chapters=["أولاً", "ثانياً", "ثالثاً", "رابعاً", "خامساً", "سادساً", "سابعاً", "ثامناً", "تاسعاً", "عاشراً"],
    letters="أبجدهوزحطي",
)

WORDINGS = {"en": EN, "fr": FR, "es": ES, "ru": RU, "zh": ZH, "ar": AR}
