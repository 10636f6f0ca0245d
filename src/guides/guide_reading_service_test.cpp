// Documents of every kind through the one call, PDFs with the real program where it is installed.
#include <guides/guide_reading_service.hpp>
#include <platform/sandbox/process_sandbox.hpp>

#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

namespace assay::guides {
namespace {

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// A sandbox that answers as it is told to and counts how often it is asked.
class ToldSandbox final : public sandbox::Sandbox {
  public:
    bool is_installed = true;
    sandbox::Ran answer;
    int runs = 0;

    bool has(std::string_view) const override { return is_installed; }
    Result<sandbox::Ran> run(const sandbox::Task& task) override {
        CHECK(task.program == "pdftohtml");
        ++runs;
        return answer;
    }
    std::string isolation() const override { return {}; }
};

constexpr const char* layout =
    "<page number=\"1\" height=\"1000\"><fontspec id=\"0\" size=\"16\" family=\"A\" color=\"#0\"/>"
    "<text top=\"100\" left=\"100\" width=\"200\" height=\"20\" font=\"0\">Interview Questions</text>"
    "<text top=\"200\" left=\"100\" width=\"200\" height=\"20\" font=\"0\">Why?</text></page>";

} // namespace

TEST_CASE("real PDFs, and PDFs that cannot be read") {
    sandbox::ProcessSandbox sandbox;
    if (!sandbox.has("pdftohtml")) {
        MESSAGE("poppler-utils is not installed; PDFs are not tested.");
        return;
    }
    GuideReadingService reading(sandbox);
    for (const char* const name : {"warehouse-lead", "museum-educator", "warehouse-lead.office"}) {
        CAPTURE(name);
        const auto parsed = reading.read(bytes_of("tests/corpus/" + std::string(name) + ".pdf"), "guide.pdf");
        REQUIRE(parsed.has_value());
        CHECK(parsed->guide.stages.size() >= 2);
    }
    const auto code_of = [&](const std::string& name) {
        const auto refused = reading.read(bytes_of("tests/corpus/refused/" + name), name);
        return refused ? std::string("read") : refused.error().code;
    };
    CHECK(code_of("broken.pdf") == "guide/damaged");
    CHECK(code_of("password.pdf") == "guide/protected");
    CHECK(code_of("no-copying.pdf") == "guide/protected");
    CHECK(code_of("pictures.pdf") == "guide/no-text-layer");
}

TEST_CASE("the layout of a PDF is kept for the next reading, that of a refused one is not") {
    ToldSandbox sandbox;
    GuideReadingService reading(sandbox);
    sandbox.answer.output = layout;
    REQUIRE(reading.read("%PDF-1.4 a", "a.pdf").has_value());
    const auto again = reading.read("%PDF-1.4 a", "a.pdf", {{2, importer::LineRole::leave_out}});
    REQUIRE(again.has_value());
    CHECK(again->source == "Interview Questions\nWhy?\n");
    CHECK(sandbox.runs == 1);
    for (int other = 0; other < 8; ++other)
        CHECK(reading.read("%PDF-1.4 " + std::to_string(other), "a.pdf").has_value());
    CHECK(reading.read("%PDF-1.4 a", "a.pdf").has_value());
    CHECK(sandbox.runs == 10);
    sandbox.answer.status = 1;
    for (int time = 0; time < 2; ++time) CHECK(reading.read("%PDF-1.4 z", "a.pdf").error().code == "guide/damaged");
    CHECK(sandbox.runs == 12);
}

TEST_CASE("what the program cannot do is said, and other documents need no program") {
    ToldSandbox sandbox;
    GuideReadingService reading(sandbox);
    const auto refusal = [&](const sandbox::Ran& answer) {
        sandbox.answer = answer;
        return reading.read("%PDF-1.4", "a.pdf").error().code;
    };
    CHECK(refusal({0, {}, true, false}) == "guide/too-slow");
    CHECK(refusal({0, {}, false, true}) == "guide/too-large");
    CHECK(refusal({1, {}, false, false}) == "guide/damaged");
    sandbox.is_installed = false;
    const auto missing = reading.read("%PDF-1.4", "a.pdf");
    CHECK(missing.error().code == "guide/pdf-unread");
    CHECK(missing.error().detail.contains("poppler-utils"));
    const int runs = sandbox.runs;
    CHECK(reading.read("Interview Questions\nWhy?\n", "a.txt").has_value());
    CHECK(reading.read(bytes_of("tests/corpus/warehouse-lead.docx"), "a.docx").has_value());
    CHECK(reading.read("%PDF-" + std::string(importer::max_bytes, 'x'), "a.pdf").error().code == "guide/too-large");
    CHECK(sandbox.runs == runs);
}

} // namespace assay::guides
