#include <measurement/metrics/joined_rows.hpp>

#include <doctest/doctest.h>

namespace assay::measurement {
namespace {

using Header = std::vector<std::string>;
using Indexes = std::vector<std::uint32_t>;

ColumnsWanted both(MetricTask task) { return {task, {}, true, true}; }

std::optional<std::size_t> place(const Header& header, const ColumnsWanted& wanted, ColumnRole role) {
    const auto places = places_of_columns(header, wanted);
    REQUIRE(places);
    return (*places)[static_cast<std::size_t>(role)];
}

Result<JoinedRows> joined(std::string_view truth, std::string_view predictions, const JoinOptions& options = {}) {
    return joined_rows({"t", truth}, PredictionSource{"p", predictions}, options);
}

std::string refusal_of(const Result<JoinedRows>& rows) {
    REQUIRE_FALSE(rows);
    return rows.error().code + ": " + rows.error().detail;
}

AskedColumns asking(ColumnRole role, const std::string& name) {
    AskedColumns asked;
    asked[static_cast<std::size_t>(role)] = name;
    return asked;
}

} // namespace

TEST_CASE("columns are found by usual names, by what was asked, or as the only one left") {
    const auto classes = both(MetricTask::classification);
    CHECK(place({"id", "Label", "Prediction"}, classes, ColumnRole::truth) == 1U);
    CHECK(place({"id", "Label", "Prediction"}, classes, ColumnRole::prediction) == 2U);
    CHECK(place({"y_true", "y_score"}, classes, ColumnRole::probability) == 1U);
    CHECK(place({"target", "label", "score"}, classes, ColumnRole::truth) == 1U);
    CHECK(place({"case", "truth", "score"}, both(MetricTask::ranking), ColumnRole::prediction) == 2U);
    CHECK(place({"truth", "guess"}, both(MetricTask::regression), ColumnRole::prediction) == 1U);
    CHECK(place({"id", "price"}, {MetricTask::regression, {}, true, false}, ColumnRole::truth) == 1U);
    CHECK(place({"qid", "truth", "score"}, both(MetricTask::ranking), ColumnRole::query) == 0U);
    CHECK_FALSE(place({"qid", "truth", "pred"}, classes, ColumnRole::query));
    const ColumnsWanted asked{MetricTask::regression, asking(ColumnRole::truth, "b"), true, true};
    CHECK(place({"truth", "b"}, asked, ColumnRole::truth) == 1U);
    CHECK(place({"truth", "b"}, asked, ColumnRole::prediction) == 0U);
    CHECK(places_of_columns({"a", "b"}, both(MetricTask::regression)).error().detail ==
          "No column is plainly the truth: name it with --truth-column. The columns are: a, b.");
    CHECK(places_of_columns({"truth", "a", "b"}, classes).error().detail ==
          "No column is plainly the prediction: name it with --prediction-column. The columns are: truth, a, b.");
    CHECK(places_of_columns({"a"}, asked).error().detail == "The file has no column \"b\"; its columns are: a.");
    CHECK(places_of_columns({"b", "b"}, asked).error().code == "predictions/column-twice");
}

TEST_CASE("two files share the key by its name, or the only name that is no other role's") {
    CHECK(shared_key({"label", "id"}, {"id", "label"}) == "id");
    CHECK(shared_key({"case", "label"}, {"case", "label"}) == "case");
    CHECK_FALSE(shared_key({"a", "b"}, {"a", "b"}));
    CHECK_FALSE(shared_key({"a", "b"}, {"c", "d"}));
    CHECK_FALSE(shared_key({"case"}, {"case", "label"}));
}

TEST_CASE("rows are joined by their key, whatever their order") {
    const auto rows = joined("case,label\na,x\nb,y\nc,x\n", "case,label,note\nc,x,1\na,y,2\nb,y,3\n");
    REQUIRE(rows);
    CHECK(rows->row == Indexes{1, 2, 0});
    CHECK(rows->names.labels.names() == Header{"x", "y"});
    CHECK(rows->predictions().names_of(ColumnRole::prediction) == Indexes{0, 1, 1});
    REQUIRE(rows->notes.size() == 1);
    CHECK(rows->notes[0].file == "p");
    CHECK(rows->notes[0].text == "not used: note");
    const auto alone = joined_rows({"f", "truth,pred\n1,2\n3,4\n"}, {}, {MetricTask::regression, {}});
    CHECK(alone->row == Indexes{0, 1});
    CHECK(alone->predictions().numbers_of(ColumnRole::prediction) == std::vector<double>{2, 4});
}

TEST_CASE("a key of a ranking is one within its query, where both files say it") {
    const JoinOptions ranking{MetricTask::ranking, {}};
    const std::string_view truth = "query,doc,relevance\nq,a,1\nr,a,0\n";
    const auto rows = joined(truth, "query,doc,score\nr,a,5\nq,a,6\n", ranking);
    REQUIRE(rows);
    CHECK(rows->row == Indexes{1, 0});
    CHECK(refusal_of(joined(truth, "query,doc,score\nr,a,5\nr,a,6\n", ranking)) ==
          "predictions/key-twice: p: Lines 2 and 3 have the same key \"a\" of query \"r\": keep one of them.");
    CHECK(refusal_of(joined(truth, "doc,score\na,5\n", ranking)) ==
          "predictions/key-twice: t: Lines 2 and 3 have the same key \"a\": keep one of them.");
    const JoinOptions asked{MetricTask::ranking, asking(ColumnRole::query, "list")};
    const auto known = joined("list,doc,relevance\nq,a,1\nr,b,0\n", "doc,score\nb,5\na,6\n", asked);
    REQUIRE(known);
    CHECK(known->row == Indexes{1, 0});
}

TEST_CASE("rows without a key belong together in their order, and it is said") {
    const auto rows = joined("truth\n1\n2\n", "pred\n3\n4\n", {MetricTask::regression, {}});
    REQUIRE(rows);
    CHECK(rows->row == Indexes{0, 1});
    CHECK(rows->notes[0].text.starts_with("no key is in both files"));
    CHECK(refusal_of(joined("truth\n1\n2\n", "pred\n3\n")) ==
          "predictions/rows-differ: t has 2 rows and p has 1, and no key says which belong together: name the column "
          "with --key.");
}

TEST_CASE("keys that differ are named, five of them") {
    CHECK(refusal_of(joined("id,y\na,1\nb,1\n", "id,pred\nb,1\nc,1\n")) ==
          "predictions/keys-differ: p: 1 of 2 keys of the truth have no prediction: \"a\". 1 of 2 keys of the "
          "predictions have no truth: \"c\".");
    CHECK(refusal_of(joined("id,y\nz,1\nb,1\nc,1\nd,1\ne,1\nf,1\n", "id,pred\ng,1\n"))
              .starts_with(
                  "predictions/keys-differ: p: 6 of 6 keys of the truth have no prediction: \"z\", \"b\", \"c\", "
                  "\"d\", \"e\", …. 1 of 1"));
    CHECK(refusal_of(joined_rows({"f", "id,y,pred\na,1,1\na,1,2\n"}, {}, {})) ==
          "predictions/key-twice: f: Lines 2 and 3 have the same key \"a\": keep one of them.");
    CHECK(refusal_of(joined("id,y\na,1\na,1\n", "id,pred\na,1\n")).starts_with("predictions/key-twice: t: Lines 2"));
}

TEST_CASE("what cannot be read is refused with its file, line and column") {
    const JoinOptions numbers{MetricTask::regression, {}};
    CHECK(refusal_of(joined("", "id,pred\na,1\n")) ==
          "sheet/empty: t: The file is empty: it needs the header that names the truth and the prediction.");
    CHECK(refusal_of(joined("id,y\n", "id,pred\na,1\n")) ==
          "predictions/none: t: The file has no row below its header.");
    CHECK(refusal_of(joined("id,y\na,1\n", "id,pred\na,\n", numbers)) ==
          "sheet/name: p: Line 2, column \"pred\": the cell is empty.");
    CHECK(refusal_of(joined("id,y\na,1\n", "id,pred\n,1\n")) ==
          "sheet/name: p: Line 2, column \"id\": the cell is empty.");
    CHECK(refusal_of(joined("id,y\na,1,2\n", "id,pred\na,1\n")) == "sheet/width: t: Line 2 has 3 cells, the header "
                                                                   "2.");
    for (const std::string number : {"nan", "inf", "1e999", "x", "1x"})
        CHECK(refusal_of(joined("id,y\na,1\n", "id,pred\na," + number + "\n", numbers)) ==
              "sheet/number: p: Line 2, column \"pred\": \"" + number + "\" is no number.");
    CHECK(refusal_of(joined("id,y\na,1\n", "id,probability\na,often\n"))
              .ends_with("column \"probability\": \"often\" is no number."));
    CHECK(refusal_of(joined("id,y\na,1\n", "id,pred\n\"a,1\n")) ==
          "csv/open-quote: p: Line 2 opens a quote that is never closed.");
    CHECK(refusal_of(joined("\"id\n", "id,pred\na,1\n")).starts_with("csv/open-quote: t: "));
    CHECK(refusal_of(joined("a,b\n1,1\n", "a,b\n1,1\n", {MetricTask::regression, asking(ColumnRole::key, "id")})) ==
          "predictions/column-missing: t: The file has no column \"id\"; its columns are: a, b.");
}

} // namespace assay::measurement
