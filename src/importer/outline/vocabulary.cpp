#include <importer/outline/normal.hpp>
#include <importer/outline/vocabulary.hpp>
#include <importer/outline/wording.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

struct Phrase {
    std::string_view words;
    Topic topic;
};

// Whole headings. Sorted at compile time; keep each topic's phrases together here.
constexpr auto whole = [] {
    using enum Topic;
    auto table = std::to_array<Phrase>({
        {"introduction", introduction},
        {"welcome", introduction},
        {"background", introduction},
        {"preface", introduction},
        {"about document", introduction},

        {"how to use", how_to_use},
        {"using guide", how_to_use},
        {"guide instructions", how_to_use},
        {"getting started", how_to_use},
        {"before you start", how_to_use},
        {"before you begin", how_to_use},
        {"instructions for use", how_to_use},
        {"about guide", how_to_use},
        {"how guide works", how_to_use},
        {"purpose of guide", how_to_use},

        {"job description", job_description},
        {"role description", job_description},
        {"position description", job_description},
        {"job posting", job_description},
        {"job post", job_description},
        {"job advert", job_description},
        {"job ad", job_description},
        {"job advertisement", job_description},
        {"job spec", job_description},
        {"job specification", job_description},
        {"job listing", job_description},
        {"vacancy", job_description},

        {"about us", about},
        {"who we are", about},
        {"company", about},
        {"company overview", about},
        {"company description", about},
        {"organisation", about},
        {"team", about},
        {"role", role},
        {"position", role},
        {"opportunity", role},
        {"about role", role},
        {"about job", role},
        {"about position", role},
        {"about opportunity", role},
        {"role summary", role},
        {"job summary", role},
        {"position summary", role},
        {"role purpose", role},
        {"purpose of role", role},
        {"job purpose", role},

        {"responsibilities", responsibilities},
        {"duties", responsibilities},
        {"duties and responsibilities", responsibilities},
        {"roles and responsibilities", responsibilities},
        {"accountabilities", responsibilities},
        {"tasks", responsibilities},
        {"day to day", responsibilities},
        {"what youll do", responsibilities},
        {"what you will do", responsibilities},
        {"what youll be doing", responsibilities},
        {"what you do", responsibilities},
        {"in role you will", responsibilities},

        {"requirements", requirements},
        {"qualifications", requirements},
        {"skills", requirements},
        {"experience", requirements},
        {"skills and experience", requirements},
        {"experience and skills", requirements},
        {"what were looking for", requirements},
        {"what we are looking for", requirements},
        {"who were looking for", requirements},
        {"who we are looking for", requirements},
        {"what we look for", requirements},
        {"what you bring", requirements},
        {"what youll bring", requirements},
        {"what you will bring", requirements},
        {"what you need", requirements},
        {"what youll need", requirements},
        {"you bring", requirements},
        {"you have", requirements},
        {"who you are", requirements},
        {"about you", requirements},
        {"must have", requirements},
        {"must haves", requirements},
        {"nice to have", requirements},
        {"nice to haves", requirements},
        {"good to have", requirements},
        {"preferred", requirements},
        {"preferred skills", requirements},
        {"bonus points", requirements},
        {"desirable", requirements},
        {"required", requirements},
        {"required skills", requirements},

        {"benefits", benefits},
        {"perks", benefits},
        {"benefits and perks", benefits},
        {"perks and benefits", benefits},
        {"compensation", benefits},
        {"compensation and benefits", benefits},
        {"salary and benefits", benefits},
        {"pay and benefits", benefits},
        {"what we offer", benefits},
        {"we offer", benefits},
        {"what you get", benefits},
        {"what youll get", benefits},
        {"whats in it for you", benefits},

        {"process", process},
        {"process overview", process},
        {"hiring process", process},
        {"hiring steps", process},
        {"hiring stages", process},
        {"interview process", process},
        {"interview process overview", process},
        {"interview stages", process},
        {"interview plan", process},
        {"interview loop", process},
        {"interview steps", process},
        {"selection process", process},
        {"recruitment process", process},
        {"application process", process},
        {"stages of process", process},

        {"profile", profile},
        {"candidate profile", profile},
        {"candidate", profile},
        {"candidate persona", profile},
        {"success profile", profile},
        {"hiring profile", profile},
        {"internal profile", profile},
        {"role profile", profile},
        {"person specification", profile},
        {"who we need", profile},

        {"overview", overview},
        {"role overview", overview},
        {"profile overview", overview},
        {"summary", overview},
        {"competencies", competencies},
        {"behaviours", competencies},
        {"behaviors", competencies},
        {"competences", competencies},
        {"competency model", competencies},
        {"capabilities", competencies},
        {"outcomes", outcomes},
        {"goals", outcomes},
        {"objectives", outcomes},
        {"first year goals", outcomes},
        {"key results", outcomes},
        {"results", outcomes},
        {"success measures", outcomes},
        {"success metrics", outcomes},
        {"expected results", outcomes},
        {"what success looks like", outcomes},
        {"success in role", outcomes},
        {"traits", traits},
        {"attributes", traits},
        {"qualities", traits},
        {"personal qualities", traits},
        {"characteristics", traits},

        {"interviewer directions", directions},
        {"interviewer instructions", directions},
        {"interviewer guidance", directions},
        {"interviewer guidelines", directions},
        {"interviewer notes", directions},
        {"interviewer brief", directions},
        {"interviewer briefing", directions},
        {"notes for interviewer", directions},
        {"notes for interviewers", directions},
        {"guidance for interviewer", directions},
        {"guidance for interviewers", directions},
        {"for interviewer", directions},
        {"for interviewers", directions},
        {"interview guidelines", directions},
        {"guidelines", directions},
        {"directions", directions},
        {"instructions", directions},
        {"facilitator notes", directions},
        {"facilitator guidance", directions},
        {"caller notes", directions},

        {"script", script},
        {"opening script", script},
        {"introduction script", script},
        {"candidate script", script},
        {"candidate directions", script},
        {"candidate instructions", script},
        {"candidate brief", script},
        {"candidate briefing", script},
        {"candidate introduction", script},
        {"candidate message", script},
        {"instructions for candidate", script},
        {"instructions for candidates", script},
        {"directions for candidate", script},
        {"directions for candidates", script},
        {"directions to candidate", script},
        {"message to candidate", script},
        {"brief for candidate", script},
        {"what to say", script},
        {"what to tell candidate", script},
        {"say to candidate", script},
        {"tell candidate", script},
        {"read to candidate", script},
        {"read aloud", script},
        {"opening statement", script},
        {"exercise brief", script},
        {"assignment brief", script},

        {"questions", questions},
        {"question bank", questions},
        {"questions to ask", questions},
        {"interview questions", questions},

        {"areas to cover", areas},
        {"areas to explore", areas},
        {"areas to probe", areas},
        {"points to cover", areas},
        {"topics to cover", areas},
        {"what to look for", areas},
        {"what to listen for", areas},
        {"look for", areas},
        {"listen for", areas},
        {"looking for", areas},
        {"listening for", areas},
        {"what good looks like", areas},
        {"what great looks like", areas},
        {"good answer", areas},
        {"good answers", areas},
        {"strong answer", areas},
        {"strong answers", areas},
        {"great answer", areas},
        {"great answers", areas},
        {"strong answer includes", areas},
        {"good answer includes", areas},
        {"positive indicators", areas},
        {"positive signals", areas},
        {"positive signs", areas},
        {"good signs", areas},
        {"strong signals", areas},
        {"green flags", areas},
        {"signals", areas},
        {"evidence to look for", areas},

        {"follow up", follow_ups},
        {"follow ups", follow_ups},
        {"followup", follow_ups},
        {"followups", follow_ups},
        {"follow up questions", follow_ups},
        {"followup questions", follow_ups},
        {"probe", follow_ups},
        {"probes", follow_ups},
        {"probing questions", follow_ups},
        {"prompts", follow_ups},
        {"dig deeper", follow_ups},
        {"further questions", follow_ups},

        {"red flag", warnings},
        {"red flags", warnings},
        {"warning signs", warnings},
        {"negative indicators", warnings},
        {"negative signals", warnings},
        {"weak signals", warnings},
        {"weak answer", warnings},
        {"weak answers", warnings},
        {"poor answer", warnings},
        {"poor answers", warnings},
        {"bad answers", warnings},
        {"watch out for", warnings},

        {"guidance", guidance},
        {"note", guidance},
        {"notes", guidance},
        {"tip", guidance},
        {"tips", guidance},
        {"rationale", guidance},
        {"why ask", guidance},
        {"why we ask", guidance},

        {"scoring", scorecard},
        {"scoring guide", scorecard},
        {"scoring criteria", scorecard},
        {"scoring scale", scorecard},
        {"scoring matrix", scorecard},
        {"rating", scorecard},
        {"ratings", scorecard},
        {"rating guide", scorecard},
        {"rating scale", scorecard},
        {"rating sheet", scorecard},
        {"score card", scorecard},
        {"score sheet", scorecard},
        {"evaluation", scorecard},
        {"evaluation matrix", scorecard},
        {"evaluation sheet", scorecard},
        {"assessment matrix", scorecard},
        {"how to score", scorecard},
        {"levels", scorecard},

        {"hire decision", recommendation},
        {"hiring decision", recommendation},
        {"decision", recommendation},
        {"overall decision", recommendation},
        {"overall rating", recommendation},
        {"overall score", recommendation},
        {"overall assessment", recommendation},
        {"final rating", recommendation},
        {"verdict", recommendation},
        {"overall verdict", recommendation},
        {"overall", recommendation},
        {"hire no hire", recommendation},

        {"debrief", debrief},
        {"debriefing", debrief},
        {"debrief meeting", debrief},
        {"debrief guide", debrief},
        {"hiring debrief", debrief},
        {"panel debrief", debrief},
        {"team debrief", debrief},
        {"hiring committee meeting", debrief},
        {"decision meeting", debrief},
        {"wrap up meeting", debrief},

        {"references", references},
        {"reference check", references},
        {"reference checks", references},
        {"reference checking", references},
        {"reference call", references},
        {"reference calls", references},
        {"reference check guide", references},
        {"reference interview", references},
        {"reference interviews", references},

        {"faq", faq},
        {"faqs", faq},
        {"frequently asked questions", faq},
        {"common questions", faq},
        {"questions and answers", faq},
        {"q and a", faq},
    });
    std::ranges::sort(table, {}, &Phrase::words);
    return table;
}();

// How a heading may begin or end; the longest that fits decides, but "Questions for reference checks" are questions.
constexpr auto openings = [] {
    using enum Topic;
    return std::to_array<Phrase>({
        {"how to use ", how_to_use},
        {"using guide ", how_to_use},
        {"about ", about},
        {"life at ", about},
        {"why join", benefits},
        {"why work ", benefits},
        {"why youll love ", benefits},
        {"directions for ", directions},
        {"directions to ", directions},
        {"instructions for ", directions},
        {"instructions to ", directions},
        {"guidance for ", directions},
        {"guidelines for ", directions},
        {"directions to share ", script},
        {"directions for candidate", script},
        {"instructions for candidate", script},
        {"instructions to candidate", script},
        {"guidance for candidate", script},
        {"questions for ", questions},
        {"questions to ", questions},
        {"areas to cover ", areas},
        {"what to look for ", areas},
        {"frequently asked questions ", faq},
    });
}();

constexpr auto endings = [] {
    using enum Topic;
    return std::to_array<Phrase>({
        {" job description", job_description},
        {" responsibilities", responsibilities},
        {" duties", responsibilities},
        {" requirements", requirements},
        {" qualifications", requirements},
        {" benefits", benefits},
        {" hiring process", process},
        {" interview process", process},
        {" selection process", process},
        {" candidate profile", profile},
        {" competencies", competencies},
        {" outcomes", outcomes},
        {" traits", traits},
        {" directions", directions},
        {" instructions", directions},
        {"candidate instructions", script},
        {" share with candidate", script},
        {" share with candidates", script},
        {" questions", questions},
        {" question bank", questions},
        {" follow up questions", follow_ups},
        {" followup questions", follow_ups},
        {" follow ups", follow_ups},
        {"scorecard", scorecard},
        {" score card", scorecard},
        {"rubric", scorecard},
        {" scoring guide", scorecard},
        {" rating guide", scorecard},
        {" rating scale", scorecard},
        {"recommendation", recommendation},
        {" debrief", debrief},
        {" debrief meeting", debrief},
        {" reference checks", references},
        {" reference check", references},
        {" faq", faq},
        {" faqs", faq},
    });
}();

constexpr std::size_t longest_words = 7;

bool is_job_section(Topic topic) { return topic >= Topic::about && topic <= Topic::benefits; }

Topic topic_of_normal(const NormalHeading& heading) {
    const std::string_view text = heading.text();
    const auto found = std::ranges::lower_bound(whole, text, {}, &Phrase::words);
    if (found != whole.end() && found->words == text) return found->topic;
    Phrase best{"", Topic::none};
    const auto consider = [&](const Phrase& each) {
        const bool was_outer = best.topic == Topic::debrief || best.topic == Topic::references;
        const bool is_outer = each.topic == Topic::debrief || each.topic == Topic::references;
        if (was_outer != is_outer ? was_outer || best.words.empty() : each.words.size() > best.words.size())
            best = each;
    };
    for (const Phrase& each : openings)
        if (text.starts_with(each.words)) consider(each);
    for (const Phrase& each : endings)
        if (text.ends_with(each.words)) consider(each);
    return best.topic;
}

} // namespace

Heading topic_of(std::string_view text) {
    if (text.empty() || text.size() > 90) return {};
    const char last = text.back();
    if (last == '.' || last == '!' || last == ',' || last == ';') return {};
    const NormalHeading normal(text);
    if (normal.words() == 0 || normal.words() > longest_words) return {};
    Heading heading{.topic = topic_of_normal(normal)};
    if (!heading) return {};
    if (last == '?' && !is_job_section(heading.topic)) return {};
    if (asks_openly(text)) return {};
    heading.names_debrief = normal.has_word("debrief");
    heading.names_references = normal.has_word("reference") || normal.has_word("references");
    return heading;
}

bool names_a_plus(std::string_view heading) {
    const NormalHeading normal(heading);
    constexpr std::array<std::string_view, 6> words = {"nice",      "preferred", "bonus",
                                                       "desirable", "plus",      "good to have"};
    return std::ranges::any_of(words, [&](std::string_view word) { return normal.has_word(word); });
}

} // namespace assay::importer
