// What every recogniser is given: the blocks of one part, in order, without its heading and without rulers.
#pragma once

#include <importer/outline/outline.hpp>
#include <importer/recognise/draft.hpp>

#include <span>
#include <string>

namespace assay::importer {

struct PartContent {
    Zone zone = Zone::opening;
    Topic topic = Topic::none;
    std::span<const Block> blocks;
    const Block* head = nullptr;  // already placed
    const Block* group = nullptr; // unknown heading that the part stands under
};

// One function a kind of part; `base` is the JSON pointer of what it fills ("/stages/0").
void read_introduction(const PartContent& part, Draft& draft);
void read_how_to_use(const PartContent& part, Draft& draft);
void read_process(const PartContent& part, Draft& draft);
void read_job_description(const PartContent& part, Draft& draft);
void read_profile(const PartContent& part, Draft& draft);
void read_directions(const PartContent& part, Draft& draft, Directions& directions, const std::string& base);
void read_questions(const PartContent& part, Draft& draft, std::size_t stage);
void read_scorecard(const PartContent& part, Draft& draft, const std::string& base, std::vector<Item>& items,
                    std::vector<Level>* recommendation);
void read_debrief_questions(const PartContent& part, Draft& draft);
void read_reference_questions(const PartContent& part, Draft& draft);
void read_faq(const PartContent& part, Draft& draft);

} // namespace assay::importer
