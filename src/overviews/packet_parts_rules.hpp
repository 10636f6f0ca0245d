// The sections of the printed case packet. Pure; every text of people or of the guide is escaped here.
#pragma once

#include <importer/guide.hpp>
#include <overviews/packet.hpp>

namespace assay::overviews {

std::string decision_part(const Packet& packet);
std::string debrief_part(const Packet& packet);
std::string scorecards_part(const Packet& packet, const importer::Guide& guide);
std::string references_part(const Packet& packet, const importer::Guide& guide);
std::string process_part(const Packet& packet);
std::string weights_part(const Packet& packet, const importer::Guide& guide);

// "3.02 [2.75, 3.29], n = 64 ratings of 10 items by 3 people, coverage 92 %".
std::string composite_in_words(const decisions::Composite& composite);
// "hire" for 3.
std::string_view recommendation_in_words(int recommendation);
// "scorecard/read-by-administrator" as "scorecard read by administrator".
std::string action_in_words(std::string_view action);
// "21 November 2026, 18:00 UTC".
std::string time_in_words(Instant at);
// A paragraph for an empty section.
std::string nothing(std::string_view sentence);

} // namespace assay::overviews
