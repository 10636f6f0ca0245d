#include <booklet/press_bench_test.hpp>
#include <importer/parse.hpp>
#include <importer/testing/hostile.hpp>

#include <fmt/format.h>
#include <hostile_bench.hpp>
#include <measured.hpp>

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace assay::bench {
namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;
constexpr std::size_t most_lines = 160'000;

constexpr double limit = 2e6; // microseconds

struct Slowest {
    std::string_view piece;
    double us = 0;
};

void keep_slowest(Slowest& slowest, std::string_view piece, const std::string& text, const char* name) {
    std::size_t read = 0; // to refuse it is an answer too
    const double us = median_cpu_us(3, [&] { read += importer::parse(text, name).has_value() ? 1 : 0; });
    if (us > slowest.us) slowest = {piece, us};
}

void print_slowest(std::string_view what, const Slowest& slowest) {
    std::string shown(slowest.piece);
    std::ranges::replace(shown, '\n', '~');
    print_row(fmt::format("{}: {}", what, shown), slowest.us, limit, "its limit of 2 s, the slowest of its kind");
}

importer::Guide guide_of(const std::string& words) {
    importer::Guide guide;
    guide.title = "Hostile";
    guide.introduction = words;
    importer::Stage stage;
    stage.title = words;
    stage.questions.push_back({{}, words, {words}, {words}, {}});
    guide.stages.push_back(stage);
    return guide;
}

double printing_us(const std::string& words) {
    const importer::Guide guide = guide_of(words);
    return median_cpu_us(3, [&] {
        if (!booklet::test_press().print(guide, {importer::PartKind::guide, 0}, ""))
            throw std::runtime_error("the guide does not print");
    });
}

} // namespace

void measure_hostile() {
    using importer::testing::filled_with;
    Slowest text, markdown, page;
    for (const auto& [slowest, name] : {std::pair{&text, "a.txt"}, {&markdown, "a.md"}}) {
        for (const char* piece : importer::testing::endless_lines)
            keep_slowest(*slowest, piece, filled_with(piece, most_bytes), name);
        for (const char* piece : importer::testing::endless_marks)
            keep_slowest(*slowest, piece, importer::testing::repeated(piece, most_lines), name);
    }
    for (const char* piece : importer::testing::endless_pages)
        keep_slowest(page, piece, "<html>" + filled_with(piece, most_bytes), "a.html");
    print_slowest("hostile text", text);
    print_slowest("hostile Markdown", markdown);
    print_slowest("hostile page", page);
    constexpr std::size_t words = 30'000;
    const double plain = printing_us(filled_with("A plain word. ", words));
    std::string accents = "a" + filled_with("\xCC\x81", words);
    print_row("print of 30 kB without a space", printing_us(std::string(words, 'w')), plain, "plain words, as many");
    print_row("print of 30 kB of accents", printing_us(accents), plain, "plain words, as many");
}

} // namespace assay::bench
