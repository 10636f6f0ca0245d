#include <applications/candidate_placeholder_rules.hpp>
#include <base/text.hpp>
#include <platform/files/embedded.hpp>
#include <work_samples/candidate_page_rules.hpp>

#include <fmt/format.h>

#include <algorithm>

namespace assay::work_samples {
namespace {

using applications::deadline_in_words;
using html::escaped;

std::string_view style() {
    static const std::string_view sheet = [] {
        for (const embedded::File& file : embedded::public_pages())
            if (file.name == "candidate.css") return file.bytes;
        return std::string_view{};
    }();
    return sheet;
}

std::string range_in_words(const importer::Range& range, std::string_view unit) {
    if (range[0] == range[1]) return fmt::format("{} {}", range[0], unit);
    return fmt::format("{} to {} {}", range[0], range[1], unit);
}

std::string deadline(const CandidatePage& page, Instant now) {
    const Instant due = page.course.due_at;
    const std::string until = escaped(deadline_in_words(due, page.time_zone));
    if (page.intake == Intake::accepted && now > due)
        return fmt::format("<p class=\"left\">The deadline was {}. You can still hand in your work; it is marked as "
                           "late.</p>",
                           until);
    if (page.intake != Intake::accepted) return fmt::format("<p class=\"left\">The deadline was {}.</p>", until);
    const auto whole = std::max<std::int64_t>(due.milliseconds - page.sent_at.milliseconds, 1);
    const auto passed = std::clamp<std::int64_t>(now.milliseconds - page.sent_at.milliseconds, 0, whole);
    return fmt::format("<p class=\"left\"><b>{}</b> left, until {}</p>"
                       "<meter min=\"0\" max=\"100\" value=\"{}\" aria-label=\"Share of the time that has passed\">"
                       "</meter><div class=\"ends\"><span>Sent {}</span><span>Deadline</span></div>",
                       time_in_words(due.milliseconds - now.milliseconds), until, passed * 100 / whole,
                       escaped(deadline_in_words(page.sent_at, page.time_zone)));
}

std::string handed_in(const Submission& submission, const std::string& time_zone) {
    std::string list = fmt::format("<div><p class=\"says done\" role=\"status\">Your work arrived on {}.</p>"
                                   "<ul class=\"files\">",
                                   escaped(deadline_in_words(submission.submitted_at, time_zone)));
    for (const SubmittedFile& file : submission.files)
        list += fmt::format("<li>{} <span>{}</span></li>", escaped(file.name),
                            size_in_words(static_cast<std::size_t>(file.size)));
    return list + "</ul></div>";
}

std::string upload(const CandidatePage& page) {
    if (page.intake != Intake::accepted) return {};
    return fmt::format(
        "<div><form method=\"post\" action=\"{}/submission\" enctype=\"multipart/form-data\">{}"
        "<label for=\"files\">{}</label><input id=\"files\" name=\"files\" type=\"file\" multiple required>"
        "<p class=\"small\">Up to 20 files, 100 MiB together. A new upload replaces the one before until the "
        "deadline.</p>"
        "<label for=\"note\">A note (optional)</label><textarea id=\"note\" name=\"note\" maxlength=\"10000\">"
        "{}</textarea>"
        "<label for=\"minutes\">Minutes you spent (optional)</label>"
        "<input id=\"minutes\" name=\"minutes_spent\" type=\"number\" inputmode=\"numeric\" min=\"1\" max=\"10080\" "
        "value=\"{}\">"
        "<button>{}</button></form></div>",
        escaped(page.link),
        page.refusal.empty() ? "" : fmt::format("<p class=\"says\" role=\"alert\">{}</p>", escaped(page.refusal)),
        page.submission ? "Replace your work" : "Your work", escaped(page.note), escaped(page.minutes),
        page.submission ? "Replace my work" : "Hand in my work");
}

std::string card(const CandidatePage& page, Instant now) {
    std::string markup = "<section class=\"now\" aria-labelledby=\"work\"><div><h2 id=\"work\">Your work sample</h2>";
    if (page.intake == Intake::cancelled)
        return markup + "<p class=\"left\">This link no longer takes work. Whoever sent it to you can tell you "
                        "more.</p></div></section>";
    markup += deadline(page, now);
    if (page.effort_hours && page.intake == Intake::accepted)
        markup += fmt::format("<p class=\"small\">We expect {} of work. More time does not make a better rating.</p>",
                              range_in_words(*page.effort_hours, "hours"));
    markup += "<a class=\"button\" href=\"#brief\">Read the brief</a></div>";
    if (page.submission) markup += handed_in(*page.submission, page.time_zone);
    return markup + upload(page) + "</section>";
}

std::string list_markup(const importer::DirectionList& list) {
    std::string markup = list.heading.empty() ? "" : fmt::format("<h3>{}</h3>", escaped(list.heading));
    if (list.bullets.empty()) return markup;
    markup += "<ul>";
    for (const std::string& bullet : list.bullets) markup += fmt::format("<li>{}</li>", html::escaped_lines(bullet));
    return markup + "</ul>";
}

std::string brief(const importer::Directions& directions) {
    std::string markup = "<section class=\"part brief\" id=\"brief\"><h2>The brief</h2>";
    for (std::size_t place = 0; place <= directions.paragraphs.size(); ++place) {
        for (const auto& list : directions.lists)
            if (static_cast<std::size_t>(list.after) == place) markup += list_markup(list);
        if (place < directions.paragraphs.size())
            markup += fmt::format("<p>{}</p>", html::escaped_lines(directions.paragraphs[place]));
    }
    return markup + "</section>";
}

std::string steps(const CandidatePage& page) {
    std::string markup = "<section class=\"part\" aria-labelledby=\"steps\"><h2 id=\"steps\">What happens when</h2>"
                         "<ol class=\"steps\">";
    for (const PageStep& step : page.steps) {
        const std::string beside = step.is_current  ? "now"
                                   : step.is_passed ? "done"
                                   : step.minutes   ? range_in_words(*step.minutes, "min")
                                                    : "";
        markup += fmt::format("<li{}><i aria-hidden=\"true\"></i><b>{}</b><span>{}</span></li>",
                              step.is_current  ? " class=\"current\" aria-current=\"step\""
                              : step.is_passed ? " class=\"passed\""
                                               : "",
                              escaped(step.title), beside);
    }
    return markup + "</ol></section>";
}

std::string house(const std::string& organisation) {
    if (organisation.empty()) return {};
    return fmt::format("<header class=\"house\"><i aria-hidden=\"true\"></i>{}</header>", escaped(organisation));
}

std::string place_in_steps(const CandidatePage& page) {
    const auto current = std::ranges::find_if(page.steps, &PageStep::is_current);
    if (current == page.steps.end()) return {};
    return fmt::format("You are in step {} of {} for {}. ", current - page.steps.begin() + 1, page.steps.size(),
                       escaped(page.job_title));
}

std::string sentence_of(const FieldError& field) {
    if (field.pointer == "/note") return "Your note " + field.detail;
    if (field.pointer == "/minutes_spent") return "The minutes " + field.detail;
    if (field.code == "required") return "Choose at least one file";
    if (field.code == "too-many") return "At most 20 files can be taken";
    return field.detail; // begins with the name of a file
}

} // namespace

html::Page rendered(const CandidatePage& page, Instant now) {
    std::string body =
        fmt::format("<div class=\"sheet\">{}<main>"
                    "<h1>Good to have you here, {}</h1><p class=\"lead\">{}This page is yours alone and needs no "
                    "password. Keep the "
                    "link.</p>",
                    house(page.organisation), escaped(page.candidate_name), place_in_steps(page));
    body += card(page, now);
    if (page.intake != Intake::cancelled) body += brief(page.brief);
    body += steps(page);
    body += fmt::format("<section class=\"part\"><h2>What you can ask for</h2><p class=\"small\">More time, an "
                        "arrangement that helps you show what you can do, or an answer to a question: write to {}, who "
                        "sent you this link.</p></section></main></div>",
                        escaped(page.sender_name));
    return {page.organisation.empty() ? "Your application" : "Your application at " + page.organisation, style(),
            std::move(body)};
}

std::string refusal_in_words(const Error& refusal) {
    if (refusal.fields.empty()) return refusal.detail;
    std::string sentences;
    for (const FieldError& field : refusal.fields) {
        sentences += fmt::format("{}{}.", sentences.empty() ? "" : " ", sentence_of(field));
    }
    return sentences;
}

html::Page rendered_unknown() {
    return {
        "This link opens nothing", style(),
        "<div class=\"sheet\"><main><h1>This link opens nothing</h1><p class=\"lead\">It may have been cut off on its "
        "way to you. Open it again from the message it came with, or ask whoever sent it.</p></main></div>"};
}

} // namespace assay::work_samples
