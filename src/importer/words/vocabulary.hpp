// What a heading speaks of. Headings are compared without case, number, punctuation, parentheses and adjectives such as
// "key" or "suggested"; `phrases.cpp` has the words.
#pragma once

#include <cstdint>
#include <string_view>

namespace assay::importer {

enum class Topic : std::uint8_t {
    none,
    // parts of the document
    introduction,
    how_to_use,
    job_description,
    process,
    profile,
    debrief,
    references,
    faq,
    stage,
    // sections of the job description
    about,
    role,
    responsibilities,
    requirements,
    benefits,
    // sections of the profile
    overview,
    competencies,
    outcomes,
    traits,
    // parts of a stage, the debrief and the references
    directions,
    script,
    questions,
    areas,
    follow_ups,
    signs,    // what tells a good answer from a better one: "Green flags", "Great looks like"
    warnings, // "Red flags"
    spare,    // "If time allows"
    guidance,
    scorecard,
    recommendation,
    agenda // the running order of an interview
};

// What a heading speaks of: its topic, and whether it names the debrief or the references besides.
struct Heading {
    Topic topic = Topic::none;
    bool names_debrief = false;
    bool names_references = false;
    explicit operator bool() const { return topic != Topic::none; }
};

// The topic of a line that may be a heading; none for anything longer than a heading, or that reads like a sentence.
Heading topic_of(std::string_view text);

// True for labels whose words say something of the entries under them, so that they stay with each of them.
constexpr bool keeps_words(Topic topic) {
    return topic == Topic::signs || topic == Topic::warnings || topic == Topic::spare;
}

// The topic of text that is one of the known phrases and nothing besides.
Topic topic_of_phrase(std::string_view text);

// True where a job description's heading speaks of what is welcome but not required.
bool names_a_plus(std::string_view heading);

} // namespace assay::importer
