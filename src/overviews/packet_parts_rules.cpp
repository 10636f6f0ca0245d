#include <applications/candidate_placeholder_rules.hpp>
#include <overviews/packet_fields.hpp>
#include <overviews/packet_parts_rules.hpp>
#include <platform/html/html.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace assay::overviews {
namespace {

using html::escaped;
using html::escaped_lines;

std::string words_of(std::string_view name) {
    std::string words(name);
    std::ranges::replace(words, '_', ' ');
    return words;
}

std::string_view left_out_in_words(decisions::LeftOut left_out) {
    switch (left_out) {
    case decisions::LeftOut::cards_owed:
        return "scorecards were still owed";
    case decisions::LeftOut::no_debrief:
        return "there was no debrief";
    case decisions::LeftOut::debrief_not_closed:
        return "the debrief was not closed";
    case decisions::LeftOut::no_references:
        return "no reference was recorded";
    }
    std::unreachable();
}

std::string level(const std::optional<int>& score) {
    if (!score) return "skipped";
    return *score == 0 ? "0 (not enough information)" : std::to_string(*score);
}

const importer::Stage* stage_of(const importer::Guide& guide, const std::string& stage_id) {
    const auto found = std::ranges::find_if(
        guide.stages, [&](const importer::Stage& each) { return each.id && *each.id == stage_id; });
    return found == guide.stages.end() ? nullptr : &*found;
}

// The item's name, its id where this version of the guide does not have it.
std::string name_of(const std::vector<importer::Item>& items, const std::string& item_id) {
    const auto found =
        std::ranges::find_if(items, [&](const importer::Item& each) { return each.id && *each.id == item_id; });
    return found == items.end() ? item_id : found->name;
}

std::string votes(const std::vector<debriefs::Vote>& all) {
    std::string rows = "<table><thead><tr><th scope=\"col\">Person</th><th scope=\"col\">Round</th><th "
                       "scope=\"col\">Recommendation</th><th scope=\"col\">Reason</th></tr></thead><tbody>";
    for (const debriefs::Vote& vote : all)
        rows += fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{} {}</td><td>{}</td></tr>",
                            escaped(vote.name), enum_name(vote.round), vote.recommendation,
                            recommendation_in_words(vote.recommendation), escaped_lines(vote.reason.value_or("")));
    return rows + "</tbody></table>";
}

std::string minutes(const debriefs::Debrief& debrief) {
    std::string markup;
    for (const debriefs::AgendaQuestion& question : debrief.agenda.questions) {
        const auto note = debrief.notes.find(question.id);
        if (note == debrief.notes.end() || note->second.text.empty()) continue;
        markup += fmt::format("<h3>{}</h3><p>{}</p>", escaped(question.text), escaped_lines(note->second.text));
    }
    return markup;
}

std::string question_in_words(const importer::Stage* stage, const std::string& question_id) {
    if (stage != nullptr)
        for (std::size_t index = 0; index < stage->questions.size(); ++index)
            if (stage->questions[index].id && *stage->questions[index].id == question_id)
                return fmt::format("Question {}", index + 1);
    return question_id;
}

std::string ratings(const scorecards::Scorecard& card, const importer::Stage* stage) {
    std::string rows = "<table><thead><tr><th scope=\"col\">Item</th><th scope=\"col\">Rating</th><th "
                       "scope=\"col\">Evidence or reason</th></tr></thead><tbody>";
    for (const scorecards::Rating& rating : card.ratings) {
        const std::string name = stage == nullptr ? rating.item_id : name_of(stage->scorecard.items, rating.item_id);
        rows +=
            fmt::format("<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>", escaped(name), level(rating.score),
                        escaped_lines(rating.evidence ? *rating.evidence : rating.reason.value_or("")));
    }
    return rows + "</tbody></table>";
}

std::string marks(const scorecards::Scorecard& card) {
    std::string words;
    for (const scorecards::Mark mark : card.marks) words += (words.empty() ? "" : ", ") + words_of(enum_name(mark));
    for (const scorecards::Amendment& each : card.amendments)
        words += fmt::format("{}amended on {}: {}", words.empty() ? "" : "; ", time_in_words(each.at), each.reason);
    return words.empty() ? "" : fmt::format("<p class=\"meta\">{}</p>", escaped(words));
}

// What the interviewer said for placeholders, under the question it was said in.
std::string filled_words(const scorecards::Scorecard& card, const importer::Stage* stage) {
    std::string rows;
    for (const scorecards::QuestionRecord& record : card.questions) {
        if (!record.filled) continue;
        std::string words;
        for (const auto& [name, said] : *record.filled)
            words += fmt::format("{}[{}]: {}", words.empty() ? "" : "; ", escaped(name), escaped(said));
        rows += fmt::format("<li>{}: {}</li>", escaped(question_in_words(stage, record.question_id)), words);
    }
    return rows.empty() ? rows : "<h4>Filled while asking</h4><ul>" + rows + "</ul>";
}

std::string card(const scorecards::Scorecard& card, const importer::Guide& guide) {
    const importer::Stage* stage = stage_of(guide, card.stage_id);
    std::string markup = fmt::format("<article><h3>{}, {}</h3>", escaped(card.interviewer_name),
                                     escaped(stage == nullptr ? card.stage_id : stage->title));
    if (card.excused) return markup + fmt::format("<p>Excused: {}</p></article>", escaped(card.excused->reason));
    if (card.submitted_at)
        markup += fmt::format("<p class=\"meta\">In since {}</p>", time_in_words(*card.submitted_at));
    if (card.recommendation)
        markup += fmt::format("<p class=\"says\">{} {}</p>", *card.recommendation,
                              recommendation_in_words(*card.recommendation));
    markup += marks(card) + ratings(card, stage);
    markup += filled_words(card, stage);
    if (!card.notes.empty()) markup += fmt::format("<p class=\"words\">{}</p>", escaped_lines(card.notes));
    return markup + "</article>";
}

std::string question_text(const importer::References& guide, const std::string& question_id) {
    const auto found =
        std::ranges::find_if(guide.questions, [&](const auto& each) { return each.id && *each.id == question_id; });
    return found == guide.questions.end() ? question_id : found->text;
}

std::string reference(const references::Reference& each, const importer::References& guide) {
    std::string markup =
        fmt::format("<article><h3>{}</h3><p class=\"meta\">{}. Recorded by {} on {}</p>", escaped(each.name),
                    escaped(each.relation), escaped(each.recorded_by_name), time_in_words(each.recorded_at));
    for (const references::Answer& answer : each.answers)
        markup +=
            fmt::format("<h4>{}</h4><p class=\"words\">{}{}</p>", escaped(question_text(guide, answer.question_id)),
                        answer.rating ? fmt::format("{} of 10. ", *answer.rating) : "", escaped_lines(answer.text));
    if (each.ratings.empty()) return markup + "</article>";
    markup += "<ul>";
    for (const references::ReferenceRating& rating : each.ratings)
        markup += fmt::format("<li>{}: {}</li>", escaped(name_of(guide.scorecard.items, rating.item_id)),
                              level(rating.score));
    return markup + "</ul></article>";
}

} // namespace

std::string time_in_words(Instant at) { return applications::deadline_in_words(at); }

std::string nothing(std::string_view sentence) { return fmt::format("<p class=\"meta\">{}</p>", sentence); }

std::string_view recommendation_in_words(int recommendation) {
    constexpr std::array<std::string_view, 5> words = {"", "strong no hire", "no hire", "hire", "strong hire"};
    return words.at(static_cast<std::size_t>(std::clamp(recommendation, 0, 4)));
}

std::string action_in_words(std::string_view action) {
    std::string words(action);
    std::ranges::replace_if(words, [](char c) { return c == '/' || c == '-' || c == '_'; }, ' ');
    return words;
}

std::string composite_in_words(const decisions::Composite& composite) {
    std::string words = fmt::format("{:.2f}", composite.score);
    if (composite.low && composite.high) words += fmt::format(" [{:.2f}, {:.2f}]", *composite.low, *composite.high);
    return words + fmt::format(", n = {} ratings of {} items by {} people, coverage {:.0f} %", composite.n_ratings,
                               composite.n_items, composite.n_interviewers, composite.coverage * 100);
}

std::string decision_part(const Packet& packet) {
    std::string figures;
    if (packet.composite)
        figures = fmt::format("<p>Composite of the scorecards: {}</p>", composite_in_words(*packet.composite));
    if (!packet.decision) return nothing("No decision has been made.") + figures;
    const decisions::Decision& decision = *packet.decision;
    std::string markup = fmt::format("<p class=\"says\">{}</p><p class=\"words\">{}</p><p class=\"meta\">{}, {}</p>",
                                     words_of(enum_name(decision.outcome)), escaped_lines(decision.reason),
                                     escaped(decision.decided_by_name), time_in_words(decision.decided_at));
    if (decision.differs) markup += fmt::format("<p>{}</p>", escaped(*decision.differs));
    std::string missing;
    for (const decisions::LeftOut each : decision.left_out)
        missing += fmt::format("{}{}", missing.empty() ? "" : "; ", left_out_in_words(each));
    if (!missing.empty()) markup += fmt::format("<p class=\"meta\">At the decision {}.</p>", missing);
    return markup + figures;
}

std::string debrief_part(const Packet& packet) {
    if (!packet.debrief) return nothing("No debrief was held.");
    const debriefs::Debrief& debrief = *packet.debrief;
    std::string markup =
        fmt::format("<p class=\"meta\">Facilitated by {}, opened on {}, {}</p>", escaped(debrief.facilitator_name),
                    time_in_words(debrief.opened_at), enum_name(debrief.state));
    if (debrief.votes && !debrief.votes->empty()) markup += votes(*debrief.votes);
    markup += minutes(debrief);
    if (debrief.summary) markup += fmt::format("<p class=\"words\">{}</p>", escaped_lines(*debrief.summary));
    for (const debriefs::NextStep& step : debrief.next_steps)
        markup += fmt::format("<p>Next: {} {} {}</p>", escaped(step.text), escaped(step.owner_name.value_or("")),
                              escaped(step.due.value_or("")));
    return markup;
}

std::string scorecards_part(const Packet& packet, const importer::Guide& guide) {
    std::string markup;
    int sealed = 0;
    for (const auto& entry : packet.scorecards) {
        const auto* open = std::get_if<scorecards::Scorecard>(&entry);
        sealed += open == nullptr ? 1 : 0;
        if (open != nullptr) markup += card(*open, guide);
    }
    if (sealed > 0) markup += fmt::format("<p class=\"meta\">{} more sealed to you.</p>", sealed);
    return markup.empty() ? nothing("No scorecards.") : markup;
}

std::string references_part(const Packet& packet, const importer::Guide& guide) {
    std::string markup;
    for (const auto& entry : packet.references)
        if (const auto* open = std::get_if<references::Reference>(&entry)) markup += reference(*open, guide.references);
    if (!markup.empty()) return markup;
    return nothing(packet.references.empty() ? "No references were recorded." : "References are sealed to you.");
}

std::string process_part(const Packet& packet) {
    std::string rows;
    for (const interviews::Interview& each : packet.interviews)
        rows += fmt::format("<li>{}: {}, {}</li>", escaped(each.stage_title), time_in_words(each.starts_at),
                            enum_name(each.state));
    for (const work_samples::WorkSample& each : packet.work_samples)
        rows +=
            fmt::format("<li>{}: sent {}, due {}, {}{}</li>", escaped(each.stage_title), time_in_words(each.sent_at),
                        time_in_words(each.due_at), enum_name(each.state), each.late ? ", late" : "");
    return rows.empty() ? nothing("Nothing was booked or sent.") : "<ul>" + rows + "</ul>";
}

std::string weights_part(const Packet& packet, const importer::Guide& guide) {
    if (packet.weights.empty()) return nothing("All items weigh the same.");
    std::string rows;
    for (const importer::Stage& stage : guide.stages)
        for (const importer::Item& item : stage.scorecard.items)
            if (const auto weight = packet.weights.find(*item.id); weight != packet.weights.end())
                rows += fmt::format("<li>{}, {}: {}</li>", escaped(stage.title), escaped(item.name), weight->second);
    return "<p>Items that are not named weigh 1.</p><ul>" + rows + "</ul>";
}

} // namespace assay::overviews
