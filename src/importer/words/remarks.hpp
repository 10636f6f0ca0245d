// Lines that say something about the interview and are neither a question nor a heading: times of a running order, STAR
// prompts, remarks with a label of their own, the head of an e-mail.
#pragma once

#include <string_view>

namespace assay::importer {

// "00:10 Welcome", "9:30 – 9:45 Tour".
bool opens_with_clock(std::string_view text);

// "Situation: …", "S/T: …", "Result: …": one step of an answer that is told as a story.
bool is_star_prompt(std::string_view text);

// "Goal: …", "Time: …", "Who: …": about the interview, also where it asks.
bool is_remark(std::string_view text);

// "Subject: …": what an e-mail is about, without "Re:"; empty for any other line.
std::string_view subject_of_mail(std::string_view text);

// "From: …", "To: …" and the other lines that open an e-mail.
bool is_head_of_mail(std::string_view text);

} // namespace assay::importer
