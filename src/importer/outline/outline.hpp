// The document cut into parts: which blocks belong to which part of a guide, and under which heading. Blocks are cut,
// never moved; what stands inside a part is the recogniser's matter.
#pragma once

#include <importer/document/document.hpp>
#include <importer/words/vocabulary.hpp>

#include <cstddef>
#include <vector>

namespace assay::importer {

enum class Zone : std::uint8_t {
    opening, // before anything is known
    how_to_use,
    job_description,
    process,
    profile,
    stage,
    debrief,
    references,
    faq,
    unknown // under a heading that says nothing to us
};

inline constexpr std::size_t no_block = static_cast<std::size_t>(-1);

// Blocks [begin, end) of one zone and topic. In a stage, `Topic::stage` is what stands under its title.
struct Part {
    Zone zone = Zone::opening;
    Topic topic = Topic::none;
    std::size_t head = no_block;  // the heading, before `begin`
    std::size_t group = no_block; // the unknown heading that a part without an own title stands under
    std::size_t begin = 0;
    std::size_t end = 0;
    bool opens_stage = false; // a new stage begins here; its title is the head of a `Topic::stage` part, else implied
    bool opens_title = false; // the head is the title of the document, which comes first
};

std::vector<Part> outline_of(const Document& document);

} // namespace assay::importer
