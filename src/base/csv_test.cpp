#include <base/csv.hpp>

#include <doctest/doctest.h>

namespace assay {
namespace {

using Row = std::vector<std::string>;

std::vector<Row> rows_of(std::string_view text) {
    CsvReader reader(text);
    std::vector<Row> rows;
    for (auto more = reader.next(); more && *more; more = reader.next()) {
        rows.emplace_back(reader.cells().begin(), reader.cells().end());
    }
    return rows;
}

std::string refusal_of(std::string_view text) {
    CsvReader reader(text);
    for (;;) {
        const auto more = reader.next();
        if (!more) return more.error().code + ": " + more.error().detail;
        if (!*more) return "";
    }
}

} // namespace

TEST_CASE("rows are read as spreadsheets write them") {
    CHECK(rows_of("a,b\n1,2\n") == std::vector<Row>{{"a", "b"}, {"1", "2"}});
    CHECK(rows_of("\xEF\xBB\xBF"
                  "a,b\r\n1,2") == std::vector<Row>{{"a", "b"}, {"1", "2"}});
    CHECK(rows_of("a,,\n,\n") == std::vector<Row>{{"a", "", ""}, {"", ""}});
    CHECK(rows_of("\"a, b\",\"say \"\"x\"\"\",\"\"\n") == std::vector<Row>{{"a, b", "say \"x\"", ""}});
    CHECK(rows_of("\"two\nlines\",1\r\n\"q\"\r\n") == std::vector<Row>{{"two\nlines", "1"}, {"q"}});
    CHECK(rows_of("a\"b,c\n") == std::vector<Row>{{"a\"b", "c"}});
}

TEST_CASE("blank lines and an empty file hold no row") {
    CHECK(rows_of("").empty());
    CHECK(rows_of("\n\r\n\n").empty());
    CHECK(rows_of("a\n\n\nb") == std::vector<Row>{{"a"}, {"b"}});
    CHECK(rows_of("a\r") == std::vector<Row>{{"a"}});
}

TEST_CASE("rows know the line they begin on, also after cells of several lines") {
    CsvReader reader("a\n\n\"x\ny\"\nb\n");
    REQUIRE(*reader.next());
    CHECK(reader.line() == 1);
    REQUIRE(*reader.next());
    CHECK(reader.line() == 3);
    REQUIRE(*reader.next());
    CHECK(reader.line() == 5);
    CHECK_FALSE(*reader.next());
}

TEST_CASE("what is no CSV is refused with its line") {
    CHECK(refusal_of("a,b\n1,\"2\n3\n") == "csv/open-quote: Line 2 opens a quote that is never closed.");
    CHECK(refusal_of("\"a\"b,c\n") == "csv/after-quote: Line 1 has text after a closing quote.");
    CHECK(refusal_of("a\nM\xFCller\n") == "csv/encoding: Line 2 is not UTF-8; save the file as UTF-8.");
    CHECK(refusal_of(std::string_view("a\nb\0\n", 5)) ==
          "csv/encoding: Line 2 holds a NUL, which no text does; save the file as UTF-8.");
    CHECK(refusal_of(std::string(16'383, ',')) == "");
    CHECK(refusal_of("a\n" + std::string(16'384, ',')) == "csv/cells: Line 2 has more than 16384 cells.");
}

TEST_CASE("what is written as cells reads again") {
    CHECK(csv_cell("plain words") == "plain words");
    for (const std::string_view each : {"a,b", "say \"so\"", "two\nlines", " blank before", "", "r\r"}) {
        const std::string text = "x," + csv_cell(each) + ",y\n";
        CsvReader reader(text);
        REQUIRE(*reader.next());
        REQUIRE(reader.cells().size() == 3);
        CHECK(reader.cells()[1] == each);
    }
}

} // namespace assay
