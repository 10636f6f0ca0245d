// What kind of text a line is, judged by the text alone, so that a document written from a guide reads back as the same
// guide.
#pragma once

#include <importer/words/vocabulary.hpp>

#include <cstdint>
#include <string_view>

namespace assay::importer {

// Text with its last colon and the space before it taken off.
std::string_view without_colon(std::string_view text);

// A short line that is no sentence: opens with a capital, digit or bracket, at most 12 words and 90 bytes, no mark at
// its end. (A closing colon makes a short line a heading too: `is_list_heading`.)
bool looks_like_heading(std::string_view text);

// A heading or a single sentence of at most 140 bytes with a closing colon: what stands over a list.
bool is_list_heading(std::string_view text);

// What `is_list_heading` would say with a closing colon added.
bool may_head_list(std::string_view text);

// Opens the way that people ask openly: "Tell me …", "Describe …", "Walk us through …".
bool asks_openly(std::string_view text);

// Ends in, or holds, a question mark, or asks openly.
bool looks_like_question(std::string_view text);

// Speaks to the candidate: holds "you" or "your".
bool addresses_candidate(std::string_view text);

struct Split {
    std::string_view name; // empty where the text has none
    std::string_view text;
};

// "Name: text", "Name – text", or a name alone (a heading of at most six words). `lead` is the length of emphasised
// text that the line opens with and counts as the name where it could be one.
Split split_name(std::string_view text, std::uint32_t lead = 0);

struct Lead {
    Topic topic = Topic::none;
    std::string_view rest = {};
    std::string_view words = {}; // the label as written, without its colon
};

// "Guidance: …", "Follow-up: …", "Look for: …": a label and its text on one line; topic none where there is no label.
Lead lead_in(std::string_view text);

} // namespace assay::importer
