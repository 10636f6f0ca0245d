// The public job description: its title, and sections of paragraphs and bullets.
#include <base/text.hpp>
#include <importer/recognise/part_reader.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/words/wording.hpp>

#include <algorithm>
#include <array>

namespace assay::importer {
namespace {

SectionKind kind_of(Topic topic) {
    switch (topic) {
    case Topic::about:
        return SectionKind::about;
    case Topic::role:
    case Topic::overview:
        return SectionKind::role;
    case Topic::responsibilities:
        return SectionKind::responsibilities;
    case Topic::requirements:
        return SectionKind::requirements;
    case Topic::benefits:
        return SectionKind::benefits;
    default:
        return SectionKind::other;
    }
}

bool is_welcome_only(std::string_view bullet) {
    constexpr std::array<std::string_view, 11> words = {"is a plus",  "a plus.",    "are a plus",  "nice to have",
                                                        "bonus",      "preferred",  "desirable",   "advantage",
                                                        "would help", "is welcome", "not required"};
    const std::string text = lower_ascii(bullet);
    return std::ranges::any_of(words, [&](std::string_view word) { return text.contains(word); });
}

class JobReader {
  public:
    explicit JobReader(Draft& draft) : draft_(draft), job_(draft.guide.job_description) {}

    void read(const Block& block) {
        if (block.forced == LineRole::leave_out) return;
        if (is_bullet(block)) return add_bullet(block);
        if (is_heading(block)) return add_heading(block);
        add_paragraph(block);
    }

  private:
    static bool is_bullet(const Block& block) {
        if (block.forced) return block.forced == LineRole::bullet;
        return block.shape == Shape::bullet || block.shape == Shape::numbered;
    }

    static bool is_heading(const Block& block) {
        if (block.forced) return block.forced == LineRole::heading;
        if (block.shape == Shape::table) return false;
        const bool is_marked = block.shape == Shape::heading || block.is_strong;
        if (is_marked && may_head_list(block.text)) return true;
        return block.heading || looks_like_heading(block.text) || is_list_heading(block.text);
    }

    // The first heading that speaks of nothing known is the job's title.
    void add_heading(const Block& block) {
        const Topic topic = block.heading.topic;
        if (job_.title.empty() && job_.sections.empty() && kind_of(topic) == SectionKind::other &&
            !block.text.ends_with(':')) {
            draft_.place(block, "/job_description/title", LineRole::title);
            job_.title = block.text;
            return;
        }
        JobSection section;
        section.heading = without_colon(block.text);
        section.kind = kind_of(topic);
        draft_.place(block, below("/job_description/sections", job_.sections.size(), "heading"), LineRole::heading);
        job_.sections.push_back(std::move(section));
    }

    void add_paragraph(const Block& block) {
        if (job_.sections.empty() || !job_.sections.back().bullets.empty()) job_.sections.emplace_back();
        std::vector<std::string>& paragraphs = job_.sections.back().paragraphs;
        draft_.place(block,
                     below("/job_description/sections", job_.sections.size() - 1, "paragraphs", paragraphs.size()),
                     LineRole::paragraph);
        paragraphs.emplace_back(block.text);
    }

    void add_bullet(const Block& block) {
        if (job_.sections.empty()) job_.sections.emplace_back();
        JobSection& section = job_.sections.back();
        const std::size_t index = section.bullets.size();
        draft_.place(block, below("/job_description/sections", job_.sections.size() - 1, "bullets", index),
                     LineRole::bullet);
        const bool is_plus = names_a_plus(section.heading) || is_welcome_only(block.text);
        if (section.kind == SectionKind::requirements && is_plus) section.plus.push_back(static_cast<int>(index));
        section.bullets.emplace_back(block.text);
    }

    Draft& draft_;
    JobDescription& job_;
};

} // namespace

void read_job_description(const PartContent& part, Draft& draft) {
    JobReader reader(draft);
    for (const Block& block : part.blocks) reader.read(block);
}

} // namespace assay::importer
