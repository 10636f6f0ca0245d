#include <booklet/pages.hpp>

#include <doctest/doctest.h>

namespace assay::booklet {
namespace {

// A page takes ten of these.
constexpr double tenth_of_page = 0.0999;

Slug slug_of(const Sheet& sheet, bool keeps_next = false) {
    Slug slug;
    slug.height = sheet.depth() * tenth_of_page;
    slug.keeps_next = keeps_next;
    return slug;
}

// How many slugs stand on each page.
std::vector<std::size_t> counts(const std::vector<Page>& pages) {
    std::vector<std::size_t> found;
    for (const Page& each : pages) found.push_back(each.placed.size());
    return found;
}

} // namespace

TEST_CASE("slugs fill page after page") {
    const Sheet sheet;
    const std::vector<Slug> slugs(23, slug_of(sheet));
    const std::vector<Page> pages = laid_out(slugs, sheet, 5);
    CHECK(counts(pages) == std::vector<std::size_t>{10, 10, 3});
    CHECK(pages[0].number == 5);
    CHECK(pages[2].number == 7);
    CHECK(laid_out({}, sheet, 1).empty());
}

TEST_CASE("what keeps its next moves to the next page with it") {
    const Sheet sheet;
    std::vector<Slug> slugs(12, slug_of(sheet));
    slugs[8].keeps_next = slugs[9].keeps_next = true;
    CHECK(counts(laid_out(slugs, sheet, 1)) == std::vector<std::size_t>{8, 4});
}

TEST_CASE("a run longer than a page is broken where it must be") {
    const Sheet sheet;
    const std::vector<Slug> slugs(25, slug_of(sheet, true));
    CHECK(counts(laid_out(slugs, sheet, 1)) == std::vector<std::size_t>{10, 10, 5});
    std::vector<Slug> tall(3, slug_of(sheet));
    for (Slug& each : tall) each.height = sheet.depth() * 3;
    CHECK(counts(laid_out(tall, sheet, 1)) == std::vector<std::size_t>{1, 1, 1});
}

TEST_CASE("a chapter opens a page, also behind what would keep it") {
    const Sheet sheet;
    std::vector<Slug> slugs(4, slug_of(sheet, true));
    slugs[2].opens_page = true;
    CHECK(counts(laid_out(slugs, sheet, 1)) == std::vector<std::size_t>{2, 2});
}

TEST_CASE("no gap stands at the top of a page, and gaps count within it") {
    const Sheet sheet;
    std::vector<Slug> slugs(3, slug_of(sheet));
    for (Slug& each : slugs) each.gap = sheet.depth() * 0.4;
    const std::vector<Page> pages = laid_out(slugs, sheet, 1);
    CHECK(counts(pages) == std::vector<std::size_t>{2, 1});
    CHECK(pages[0].placed[0].y == doctest::Approx(sheet.top));
    CHECK(pages[0].placed[1].y == doctest::Approx(sheet.top + sheet.depth() * (tenth_of_page + 0.4)));
    CHECK(pages[1].placed[0].y == doctest::Approx(sheet.top));
}

TEST_CASE("a table's head is repeated on each page, lines to write on fill the page's end") {
    const Sheet sheet;
    std::vector<Slug> rows(12, slug_of(sheet));
    const auto head = std::make_shared<const Slug>(slug_of(sheet));
    for (Slug& each : rows) each.head = head;
    rows.front().head = nullptr; // it stands behind the head that opens the table
    const std::vector<Page> table = laid_out(rows, sheet, 1);
    REQUIRE(table.size() == 2);
    CHECK(table[1].placed.front().slug == head.get());
    CHECK(table[1].placed.size() == 3);

    Slug notes = slug_of(sheet);
    notes.filler = std::make_shared<const Slug>(slug_of(sheet));
    const std::vector<Slug> pages = {notes, notes};
    CHECK(counts(laid_out(pages, sheet, 1)) == std::vector<std::size_t>{10});
    std::vector<Slug> turned = {notes, slug_of(sheet)};
    turned[1].opens_page = true;
    CHECK(counts(laid_out(turned, sheet, 1)) == std::vector<std::size_t>{9, 1});
}

TEST_CASE("the running head names the chapter and part that a page opens in") {
    const Sheet sheet;
    std::vector<Slug> slugs(21, slug_of(sheet));
    slugs[0].mark = std::make_shared<const Mark>(1, "Screening");
    slugs[5].mark = std::make_shared<const Mark>(2, "Questions");
    slugs[20].mark = std::make_shared<const Mark>(1, "Interview");
    const std::vector<Page> pages = laid_out(slugs, sheet, 1);
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].chapter == "Screening");
    CHECK(pages[0].part == "");
    CHECK(pages[1].chapter == "Screening");
    CHECK(pages[1].part == "Questions");
    CHECK(pages[2].chapter == "Interview");
    CHECK(pages[2].part == "");
}

} // namespace assay::booklet
