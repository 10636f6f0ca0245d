#include <importer/parse.hpp>
#include <importer/write_text.hpp>
#include <review/changes.hpp>
#include <review/review.hpp>

#include <fmt/format.h>
#include <measured.hpp>
#include <review_bench.hpp>

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace assay::bench {
namespace {

constexpr std::size_t many_questions = 2000;

importer::Guide read_guide(const std::string& text, const std::string& file) {
    auto parsed = importer::parse(text, file);
    if (!parsed) throw std::runtime_error("the guide does not parse");
    return std::move(parsed->guide);
}

std::size_t questions_of(const importer::Guide& guide) {
    std::size_t count = 0;
    for (const importer::Stage& each : guide.stages) count += each.questions.size();
    return count;
}

// The stages again and again, each copy with words of its own, as many documents of one trade would have them.
importer::Guide enlarged(const importer::Guide& guide) {
    importer::Guide large = guide;
    for (int copy = 1; questions_of(large) < many_questions; ++copy)
        for (importer::Stage stage : guide.stages) {
            stage.title += fmt::format(" {}", copy);
            for (importer::Question& each : stage.questions)
                each.text += fmt::format(" Think of plant{} and team{}.", copy, copy % 7);
            for (importer::Item& each : stage.scorecard.items) each.name += fmt::format(" of plant{}", copy);
            large.stages.push_back(std::move(stage));
        }
    return large;
}

// One stage that asks everything and rates everything: the largest matrix a guide of this size can have.
importer::Guide in_one_stage(const importer::Guide& large) {
    importer::Guide single = large;
    single.stages.resize(1);
    for (std::size_t index = 1; index < large.stages.size(); ++index) {
        const importer::Stage& stage = large.stages[index];
        single.stages[0].questions.insert(single.stages[0].questions.end(), stage.questions.begin(),
                                          stage.questions.end());
        auto& items = single.stages[0].scorecard.items;
        items.insert(items.end(), stage.scorecard.items.begin(), stage.scorecard.items.end());
    }
    single.stages[0].scorecard.items.resize(500);
    return single;
}

} // namespace

void measure_review(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    const importer::Guide guide = read_guide({std::istreambuf_iterator<char>(in), {}}, file);
    const importer::Guide large = enlarged(guide);
    const importer::Guide single = in_one_stage(large);
    const std::string text = importer::write_text(large);
    const double parsing = median_us(10, [&] { read_guide(text, "large.txt"); });
    const auto row = [&](const std::string& what, const std::function<void()>& work) {
        print_row(what, median_us(10, work), parsing, "parsing 2,000 questions");
    };
    row("parse of 2,000 questions", [&] { read_guide(text, "large.txt"); });
    row("review of 2,000 questions", [&] { (void)review::review(large); });
    row("the same in one stage, 500 items", [&] { (void)review::review(single); });
    importer::Guide after = large;
    after.stages.erase(after.stages.begin() + 3);
    for (importer::Stage& stage : after.stages)
        if (!stage.questions.empty()) stage.questions.back().text += " And why?";
    row("changes between two of them", [&] { (void)review::changes_between(large, after); });
}

} // namespace assay::bench
