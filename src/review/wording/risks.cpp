#include <review/wording/risks.hpp>

namespace assay::review {
namespace {

using enum importer::Severity;

constexpr Risk age = {"age", "Are you of the age that the law requires for this work? (only where it requires one)",
                      "US: Age Discrimination in Employment Act, 29 U.S.C. § 623, and 29 CFR 1625.5; Great Britain: "
                      "Equality Act 2010, ss. 5 and 39; Germany: AGG §§ 1 and 7"};
constexpr Risk family = {
    "family, pregnancy or marital status",
    "This role needs [days of travel or hours as advertised]. Can you meet that? (asked of everybody)",
    "US: Title VII, 42 U.S.C. § 2000e-2, and EEOC, Pre-Employment Inquiries and Gender "
    "(https://www.eeoc.gov/pre-employment-inquiries-and-gender); Great Britain: Equality Act 2010, ss. 8, 13, 18 and "
    "39; Germany: AGG §§ 1, 3(1) and 7 (pregnancy, as a matter of sex)"};
constexpr Risk religion = {
    "religion or belief", "Can you work the days and hours of this role as advertised?",
    "US: Title VII, 42 U.S.C. § 2000e-2; Great Britain: Equality Act 2010, ss. 10 and 39; Germany: AGG §§ 1 and 7"};
constexpr Risk origin = {"nationality, citizenship or origin",
                         "Are you legally authorised to work in the country of this job?",
                         "US: Title VII, 42 U.S.C. § 2000e-2, and 8 U.S.C. § 1324b; Great Britain: Equality Act 2010, "
                         "ss. 9 and 39; Germany: AGG §§ 1 and 7 (ethnic origin, not nationality as such)"};
constexpr Risk language = {
    "origin by way of a first language",
    "Which languages do you speak and write well enough to work in? (only where the role needs them)",
    "US: 29 CFR 1606.1 (linguistic characteristics of a national origin group); Great Britain: Equality Act 2010, ss. "
    "9 and 39; Germany: AGG §§ 1 and 7 (ethnic origin)"};
constexpr Risk health = {
    "health or disability", "Can you carry out the tasks as described, with or without adjustments?",
    "US: Americans with Disabilities Act, 42 U.S.C. § 12112(d)(2); Great Britain: Equality Act 2010, s. 60 (both "
    "against asking before an offer, with exceptions); Germany: AGG §§ 1 and 7 (disability)"};
constexpr Risk gender = {"gender or sexual orientation", "",
                         "US: Title VII, 42 U.S.C. § 2000e-2, and Bostock v. Clayton County, 590 U.S. 644 (2020); "
                         "Great Britain: Equality Act 2010, ss. 7, 11, 12 and 39; Germany: AGG §§ 1 and 7"};
constexpr Risk membership = {
    "membership of a union", "",
    "US: National Labor Relations Act, 29 U.S.C. § 158(a)(1) and (3); Great Britain: Trade Union and Labour Relations "
    "(Consolidation) Act 1992, s. 137; Germany: Grundgesetz Art. 9(3)"};
constexpr Risk record = {"arrests or a criminal record",
                         "Leave it out of interviews; where the work calls for it, check convictions that bear on the "
                         "work after a conditional offer.",
                         "US: state and local fair-chance laws such as California Government Code § 12952, and EEOC "
                         "Enforcement Guidance 915.002 (25 April 2012; no binding rule); Great Britain: Rehabilitation "
                         "of Offenders Act 1974, s. 4 (spent convictions)"};
constexpr Risk pay = {"pay in earlier jobs",
                      "The range for this role is [Pay Range]. Does that fit what you are looking for?",
                      "EU: Directive (EU) 2023/970, Art. 5(2), where the member state has made it law (due by 7 June "
                      "2026); US: state laws such as California Labor Code § 432.3 and New York Labor Law § 194-a "
                      "(https://www.nysenate.gov/legislation/laws/LAB/194-A)"};

} // namespace

const std::vector<std::string_view>& harmless_phrases() {
    static const std::vector<std::string_view> phrases = {
        "health and safety", "health care|insurance|sector|services|service|data|records|checks|metrics",
        "race condition|conditions", "pay gap|transparency|slip|slips|roll", "payroll"};
    return phrases;
}

const std::vector<RiskyPhrase>& risky_phrases() {
    static const std::vector<RiskyPhrase> phrases = {
        {"how old are|is|were you|she|he|they|candidate", error, &age},
        {"what|state is ?your|her|his|their age", error, &age},
        {"your|her|his|their|candidate's ?current age", error, &age},
        {"your|her|his|their|candidate's date of birth|birthday", error, &age},
        {"date of birth", warning, &age},
        {"when were|was you|she|he|they born", error, &age},
        {"what|which year were|was you|she|he|they born", error, &age},
        {"what|which year did you graduate|finish|leave ?from ?high ?school|college|university", warning, &age},
        {"when did you graduate", warning, &age},
        {"how long|many ?years .. until|before you retire", error, &age},
        {"plan|plans|planning to retire", warning, &age},
        {"too old|young for", warning, &age},

        {"are|were you ?currently ?happily married|divorced|widowed|pregnant", error, &family},
        {"are you single or|and married", error, &family},
        {"is|was she|he|candidate married|divorced|widowed|pregnant", error, &family},
        {"your|her|his|their|candidate's marital status", error, &family},
        {"marital status", warning, &family},
        {"your|her maiden name", error, &family},
        {"do|does|did you|she|he|they|candidate ?currently have ?any ?young ?small children|kids|dependents|dependants",
         error, &family},
        {"have you got|had ?any ?young ?small children|kids", error, &family},
        {"how many children|kids do|does|have|has you|she|he|they|candidate", error, &family},
        {"plan|plans|planning|intend|want|hope|expect to have ?any ?more children|kids|family", error, &family},
        {"plan|plans|planning|intend|want|hope|expect to start|become|get|be ?a family|pregnant|married", error,
         &family},
        {"thinking|think of|about having|starting children|kids|family|a ?family", error, &family},
        {"your|her|his|their husband|wife|spouse|fiance|fiancee", error, &family},
        {"child care|arrangements", warning, &family},
        {"childcare arrangements|plans|provisions|situation|duties", error, &family},
        {"who .. looks|look|takes|cares|care after|for your|the children|kids", error, &family},
        {"family status|situation|plans|obligations", warning, &family},

        {"what|which is your|her|his|their religion|faith", error, &religion},
        {"your|her|his|their religion|faith|church|mosque|synagogue|temple", error, &religion},
        {"are you ?a ?very ?practising|practicing "
         "religious|christian|catholic|protestant|jewish|muslim|hindu|buddhist|atheist",
         error, &religion},
        {"which|what church|religion|mosque|synagogue|religious do|does|holidays you|she|he|they "
         "?attend|belong|follow|practise|practice|observe|celebrate",
         error, &religion},
        {"do|does you|she|he|they attend|go ?to church|mosque|synagogue|temple", error, &religion},
        {"do|does you|she|he|they believe in god", error, &religion},
        {"religious beliefs|affiliation|views|holidays", warning, &religion},

        {"are|is you|she|he|they ?a|an ?us|u ?s ?uk|eu|american|british|german citizen|national", error, &origin},
        {"your|her|his|their citizenship|nationality|ethnicity|ethnic|race|ancestry|ancestors|birthplace", error,
         &origin},
        {"what|which is your native country", error, &origin},
        {"what|which nationality|citizenship|ethnicity|race are|is|do you|she|he|they", error, &origin},
        {"where were|was you|she|he|they|your ?parents born", error, &origin},
        {"where are|do|is|does you|she|he|they|your ?parents|family originally|really from|come ?from", error, &origin},
        {"where are you from", warning, &origin},
        {"what|which country are|do|is you|she|he|they from|come ?from", error, &origin},
        {"country of birth|origin", warning, &origin},
        {"place of birth", warning, &origin},
        {"national|ethnic origin|background|heritage", warning, &origin},
        {"immigration status", warning, &origin},
        {"your|her|his|their native|mother|first tongue|language", warning, &language},
        {"is english your|her|his|their native|first|mother language|tongue", error, &language},

        {"do|does you|she|he|they|candidate have ?any ?a|an ?physical|mental|chronic|known|serious ?or ?mental "
         "disability|disabilities|impairment|impairments|illness|illnesses",
         error, &health},
        {"do|does you|she|he|they|candidate have ?any health|medical|psychological "
         "problems|problem|issues|conditions|condition",
         error, &health},
        {"are|is you|she|he|they ?physically|mentally disabled|ill|sick", error, &health},
        {"are|is you|she|he|they ?in ?good ?physically|mentally health|healthy", error, &health},
        {"your|candidate's ?general|physical|mental health", error, &health},
        {"your|candidate's disability|disabilities|illness|medication|medications", error, &health},
        {"your|candidate's medical condition|history", error, &health},
        {"how many days|times .. you|she|he|they .. sick|ill", error, &health},
        {"how many sick days did|have|do you|she|he|they|candidate", error, &health},
        {"take|taking|on ?any ?regular medication|medications", error, &health},
        {"have|has you|she|he|they ever been ?seriously hospitalised|hospitalized|ill|injured|diagnosed", error,
         &health},
        {"have|has you|she|he|they ever filed|claimed ?for workers compensation", error, &health},
        {"have|has you|she|he|they ever had ?a|any ?serious "
         "illness|injury|operation|surgery|burnout|depression|addiction",
         error, &health},
        {"how much ?alcohol do|does you|she|he|they drink", error, &health},

        {"sexual orientation", warning, &gender},
        {"gender identity", warning, &gender},
        {"are|is you|she|he|they ?a gay|lesbian|straight|bisexual|transgender|heterosexual|homosexual", error, &gender},
        {"what|which is your|her|his|their gender|sex", error, &gender},
        {"do|does you|she|he have ?a boyfriend|girlfriend", error, &gender},

        {"are|were|is|was you|she|he|they ?ever|currently ?a ?member|in|part ?of ?a|any|the ?labour|labor|trade union",
         error, &membership},
        {"do|does|did|have you|she|he|they ?ever belong|belonged to ?a|any|the ?labour|labor|trade union", error,
         &membership},
        {"union member|membership", warning, &membership},
        {"trade|labor|labour union membership|activities|views", error, &membership},
        {"how|what do you feel|think about|of unions", error, &membership},

        {"have|has|were|was you|she|he|they|candidate ?ever ?been arrested|charged|detained", error, &record},
        {"arrest record|records", warning, &record},
        {"do|does you|she|he|they|candidate have ?a|any criminal|police record|history|convictions", warning, &record},
        {"have|has you|she|he|they|candidate ?ever been convicted", warning, &record},
        {"criminal record|history|convictions", warning, &record},

        {"current|previous|last|present|former|past salary|compensation|pay|wage|wages|remuneration", error, &pay},
        {"salary|wage|pay|compensation history", error, &pay},
        {"how much do|does you|she|he|they ?currently|now|presently earn|make", error, &pay},
        {"how much are|were|did you|she|he|they ?currently|now|presently earn|earning|paid", error, &pay},
        {"what do|does|did you|she|he|they ?currently|now|presently earn", error, &pay},
        {"what is|was your|her|his|their ?current|previous|last|present base|salary|compensation|wage", error, &pay},
    };
    return phrases;
}

} // namespace assay::review
