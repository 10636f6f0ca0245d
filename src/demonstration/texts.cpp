#include <demonstration/texts.hpp>

namespace assay::demonstration::texts {
namespace {

using Texts = std::string_view;

constexpr Colleague people[] = {{"Ingrid Solheim", "ingrid", "administrator"},
                                {"Priya Venn", "priya", "recruiter"},
                                {"Caspar Adeyemi", "caspar", "recruiter"},
                                {"Marguerite Sole", "marguerite", "hiring_manager"},
                                {"Oskar Lindgren", "oskar", "hiring_manager"},
                                {"Salma Haddad", "salma", "hiring_manager"},
                                {"Tomas Brandel", "tomas", "interviewer"},
                                {"Henrik Osei", "henrik", "interviewer"},
                                {"Inês Duarte", "ines", "interviewer"},
                                {"Yuki Tanabe", "yuki", "interviewer"},
                                {"Rafael Moreau", "rafael", "interviewer"},
                                {"Noor Rahimi", "noor", "interviewer"},
                                {"Freya Kowalska", "freya", "interviewer"},
                                {"Daniel Achterberg", "daniel", "interviewer"},
                                {"Leontyne Brooks", "leontyne", "fairness_officer"}};

constexpr Texts given[] = {
    "Amara",   "Devika",  "Jonas",  "Lucía",   "Mateus", "Hana",   "Tariq",   "Elif",   "Nils",   "Grace", "Bram",
    "Chidi",   "Soraya",  "Piotr",  "Maëlle",  "Kenji",  "Olena",  "Rhys",    "Zanele", "Iker",   "Farah", "Anouk",
    "Dmitri",  "Wanjiru", "Lars",   "Mei",     "Pablo",  "Sinéad", "Youssef", "Klara",  "Andrés", "Tove",  "Ravi",
    "Nadia",   "Emeka",   "Saskia", "Joaquim", "Aylin",  "Bence",  "Thandi",  "Viktor", "Rosa",   "Imran", "Freja",
    "Gabriel", "Ximena",  "Otto",   "Leila",   "Mikkel", "Adaeze", "Stefan",  "Hyun",   "Carmen", "Jarek", "Noa",
    "Bilal",   "Ilse",    "Rohan",  "Marta",   "Dario",  "Signe",  "Kofi",    "Renata", "Tobias", "Aoife", "Hugo"};

constexpr Texts family[] = {
    "Lindqvist", "Anand",      "Okafor",   "Marchetti", "Novák",     "Hashimoto", "Ferreira", "Yılmaz",    "Johansen",
    "Abernathy", "de Vries",   "Nwosu",    "Tehrani",   "Zieliński", "Fontaine",  "Sato",     "Kovalenko", "Pritchard",
    "Dlamini",   "Etxeberria", "Mansour",  "Visser",    "Sokolov",   "Kamau",     "Holm",     "Chen",      "Iglesias",
    "Byrne",     "El Amrani",  "Weber",    "Restrepo",  "Bergström", "Iyer",      "Popescu",  "Eze",       "Jansen",
    "Cardoso",   "Demir",      "Szabó",    "Mokoena",   "Horvat",    "Romano",    "Qureshi",  "Nyström",   "Silva",
    "Castillo",  "Brandt",     "Farahani", "Rasmussen", "Obi",       "Keller",    "Park",     "Ortega",    "Wójcik",
    "Levi",      "Siddiqui",   "Maes",     "Kapoor",    "Rossi",     "Bianchi",   "Dahl",     "Mensah",    "Costa",
    "Schneider", "Gallagher",  "Laurent"};

constexpr Texts towns[] = {"Lisbon",  "Leeds", "Utrecht", "Gdańsk", "Bergen", "Turin", "Bilbao",  "Graz",
                           "Tallinn", "Ghent", "Malmö",   "Brno",   "Cork",   "Lyon",  "Leipzig", "Porto"};
constexpr Texts ways[] = {"Careers page", "Referral", "Job board", "Sourced", "Meet-up", "Returned applicant"};

constexpr Texts present[] = {
    "Since 2023: forecasting of energy use for a regional supplier; Python, SQL, scheduled training, monitoring.",
    "Since 2022: service desk of a payment company, lead of a shift of seven; introduced a written hand-over.",
    "Since 2024: interface designer for a booking product; research sessions, prototypes, accessibility reviews.",
    "Since 2021: data pipelines and reports for a chain of clinics; cut the nightly run from five hours to one.",
    "Since 2023: second-line support for a logistics program; wrote the guide that new colleagues start with.",
    "Since 2022: product designer in a team of four; took a form with 31 fields down to 12."};
constexpr Texts earlier[] = {
    "2018 to 2022: analyst at a municipal water company; demand models, outage statistics.",
    "2017 to 2021: shop floor and later customer line of a furniture house; trained newcomers.",
    "2019 to 2023: studio for public services; wayfinding, forms, plain language.",
    "2016 to 2022: research assistant, then engineer for measuring devices; C++ and Python.",
    "2015 to 2020: teacher of mathematics; led the school's timetable and its software.",
    "2020 to 2023: freelance work for small companies, from first sketch to hand-over."};

constexpr Texts weak[] = {
    "Stayed with general words on {} even after two follow-ups; no case of their own came up.",
    "Named terms around {} but could not say when they would not apply.",
    "Asked to walk through a decision, described what the team did, not what they did themselves."};
constexpr Texts fair[] = {"One sound example for {}; the choice was made by a senior colleague and followed well.",
                          "Knew the usual way. When the constraint changed, started over in place of adapting.",
                          "Covered the main points of {} after a prompt; missed what happens when it goes wrong."};
constexpr Texts strong[] = {"Gave a case with numbers before and after, and said which part was their own doing.",
                            "Weighed two options aloud, picked one for the constraint we gave, and named its cost.",
                            "Came to the risk in {} unprompted and told how they had it watched."};
constexpr Texts outstanding[] = {
    "Changed how the whole group works on {}; the practice is still in use two years on.",
    "Broke the problem down to what could be measured first, then found the flaw in our own example.",
    "Explained {} to a non-specialist and to an expert within five minutes, both times exactly."};

constexpr Texts unrated[] = {"We ran out of time before this came up.",
                             "The candidate's questions took this part of the hour.",
                             "Only touched in passing; too little to tell."};

constexpr Texts against_strongly[] = {"Several examples fell apart when asked for detail. Polite throughout."};
constexpr Texts against[] = {"Some good instincts, not yet at the level this role needs on day one.",
                             "Would need close guidance for the first year; the team cannot give that now."};
constexpr Texts in_favour[] = {"Solid evidence on the core items. One open point for the next interview.",
                               "Clear thinking, owns mistakes, good questions back to us."};
constexpr Texts strongly_in_favour[] = {"Raised the level of the conversation. Every claim held when probed."};

constexpr Texts refusals[] = {"Screen below the bar on two core items",
                              "Other candidates further along with stronger evidence",
                              "Work sample did not meet the stated criteria", "No consensus for hire in the debrief"};
constexpr Texts departures[] = {"Accepted another offer", "Moving is not possible this year",
                                "Role differs from what they look for"};

} // namespace

std::span<const Colleague> colleagues() { return people; }
std::span<const Texts> given_names() { return given; }
std::span<const Texts> family_names() { return family; }
std::span<const Texts> places() { return towns; }
std::span<const Texts> sources() { return ways; }
std::span<const Texts> present_work() { return present; }
std::span<const Texts> earlier_work() { return earlier; }

std::span<const Texts> evidence_at(int level) {
    switch (level) {
    case 1:
        return weak;
    case 2:
        return fair;
    case 3:
        return strong;
    default:
        return outstanding;
    }
}

std::span<const Texts> reasons_for_no_rating() { return unrated; }

std::span<const Texts> notes_on(int recommendation) {
    switch (recommendation) {
    case 1:
        return against_strongly;
    case 2:
        return against;
    case 3:
        return in_favour;
    default:
        return strongly_in_favour;
    }
}

std::span<const Texts> rejection_reasons() { return refusals; }
std::span<const Texts> withdrawal_reasons() { return departures; }

} // namespace assay::demonstration::texts
