#include <measurement/metrics/joined_rows.hpp>
#include <measurement/sheet.hpp>
#include <measurement/shown_name.hpp>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <functional>
#include <tuple>

namespace assay::measurement {
namespace {

constexpr std::size_t names_shown = 5;

struct KeyedRow {
    std::uint32_t query, key, row;
};

auto key_of(const KeyedRow& each) { return std::pair(each.query, each.key); }

std::vector<KeyedRow> keyed(const PredictionRows& rows, bool by_query) {
    const auto& keys = rows.names_of(ColumnRole::key);
    const auto& queries = rows.names_of(ColumnRole::query);
    std::vector<KeyedRow> all;
    for (std::uint32_t row = 0; row < keys.size(); ++row) all.push_back({by_query ? queries[row] : 0, keys[row], row});
    std::ranges::sort(all, {}, [](const KeyedRow& each) { return std::tuple(each.query, each.key, each.row); });
    return all;
}

std::string shown(const KeyedRow& each, const PredictionNames& names, bool by_query) {
    const std::string key = fmt::format("\"{}\"", shown_name(names.keys.names()[each.key]));
    return by_query ? fmt::format("{} of query \"{}\"", key, shown_name(names.queries.names()[each.query])) : key;
}

Result<void> expect_single(const std::vector<KeyedRow>& rows, const PredictionRows& from, const PredictionNames& names,
                           bool by_query) {
    const auto twice = std::ranges::adjacent_find(rows, std::equal_to<>(), key_of);
    if (twice == rows.end()) return {};
    return refuse(Fault::malformed, "predictions/key-twice",
                  fmt::format("{}: Lines {} and {} have the same key {}: keep one of them.", from.file,
                              from.lines[twice->row], from.lines[std::next(twice)->row],
                              shown(*twice, names, by_query)));
}

// "3 keys of TRUTH are not in PREDICTIONS: …", or nothing.
std::string lacking(const std::vector<KeyedRow>& rows, const std::vector<KeyedRow>& others, std::string_view which,
                    const std::function<std::string(const KeyedRow&)>& show) {
    std::vector<KeyedRow> left;
    std::ranges::set_difference(rows, others, std::back_inserter(left), {}, key_of, key_of);
    if (left.empty()) return {};
    std::ranges::sort(left, {}, &KeyedRow::row);
    std::vector<std::string> some;
    for (std::size_t at = 0; at < std::min(left.size(), names_shown); ++at) some.push_back(show(left[at]));
    return fmt::format("{} of {} keys of {}: {}{}. ", left.size(), rows.size(), which, fmt::join(some, ", "),
                       left.size() > names_shown ? ", …" : "");
}

Result<void> join_by_key(JoinedRows& joined, bool by_query) {
    const std::vector<KeyedRow> truth = keyed(joined.truth, by_query);
    const std::vector<KeyedRow> predicted = keyed(*joined.second, by_query);
    if (auto single = expect_single(truth, joined.truth, joined.names, by_query); !single) return single;
    if (auto single = expect_single(predicted, *joined.second, joined.names, by_query); !single) return single;
    const auto show = [&](const KeyedRow& each) { return shown(each, joined.names, by_query); };
    std::string differ = lacking(truth, predicted, "the truth have no prediction", show);
    differ += lacking(predicted, truth, "the predictions have no truth", show);
    if (!differ.empty()) {
        differ.pop_back();
        return refuse(Fault::malformed, "predictions/keys-differ", fmt::format("{}: {}", joined.second->file, differ));
    }
    joined.row.resize(truth.size());
    for (std::size_t at = 0; at < truth.size(); ++at) joined.row[truth[at].row] = predicted[at].row;
    return {};
}

void in_order(JoinedRows& joined) {
    for (std::uint32_t row = 0; row < joined.truth.lines.size(); ++row) joined.row.push_back(row);
}

Result<void> join_in_order(JoinedRows& joined) {
    const std::size_t truths = joined.truth.lines.size(), predictions = joined.second->lines.size();
    if (truths != predictions)
        return refuse(Fault::malformed, "predictions/rows-differ",
                      fmt::format("{} has {} rows and {} has {}, and no key says which belong together: name the "
                                  "column with --key.",
                                  joined.truth.file, truths, joined.second->file, predictions));
    joined.notes.push_back(
        {joined.second->file, "no key is in both files: rows were taken in their order; --key names one"});
    in_order(joined);
    return {};
}

void note_unused(JoinedRows& joined, const PredictionRows& rows) {
    if (!rows.unused.empty()) joined.notes.push_back({rows.file, "not used: " + shown_names(rows.unused)});
}

Result<JoinedRows> from_one(const PredictionSource& source, const JoinOptions& options) {
    JoinedRows joined;
    auto rows =
        read_prediction_rows(source.text, source.file, {options.task, options.columns, true, true}, joined.names);
    if (!rows) return pass_on(rows);
    joined.truth = std::move(*rows);
    const bool by_query = !joined.truth.names_of(ColumnRole::query).empty();
    if (auto single = expect_single(keyed(joined.truth, by_query), joined.truth, joined.names, by_query); !single)
        return pass_on(single);
    in_order(joined);
    note_unused(joined, joined.truth);
    return joined;
}

// Empty where there is none: the file is refused when its rows are read.
std::vector<std::string> header_of(std::string_view text) {
    const auto sheet = Sheet::open(text, "");
    return sheet ? sheet->header() : std::vector<std::string>();
}

} // namespace

Result<JoinedRows> joined_rows(const PredictionSource& truth, const std::optional<PredictionSource>& predictions,
                               const JoinOptions& options) {
    if (!predictions) return from_one(truth, options);
    JoinedRows joined;
    AskedColumns columns = options.columns;
    const std::vector<std::string> other_header = header_of(predictions->text);
    auto& key = columns[static_cast<std::size_t>(ColumnRole::key)];
    if (!key) key = shared_key(header_of(truth.text), other_header);
    auto rows = read_prediction_rows(truth.text, truth.file, {options.task, columns, true, false}, joined.names);
    if (!rows) return pass_on(rows);
    joined.truth = std::move(*rows);
    // The query may be known of the truth alone.
    auto& query = columns[static_cast<std::size_t>(ColumnRole::query)];
    if (query && std::ranges::find(other_header, *query) == other_header.end()) query.reset();
    auto others =
        read_prediction_rows(predictions->text, predictions->file, {options.task, columns, false, true}, joined.names);
    if (!others) return pass_on(others);
    joined.second = std::move(*others);
    note_unused(joined, joined.truth);
    note_unused(joined, *joined.second);
    const bool have_keys = !joined.truth.names_of(ColumnRole::key).empty() && //
                           !joined.second->names_of(ColumnRole::key).empty();
    const bool by_query = !joined.truth.names_of(ColumnRole::query).empty() && //
                          !joined.second->names_of(ColumnRole::query).empty();
    const auto done = have_keys ? join_by_key(joined, by_query) : join_in_order(joined);
    if (!done) return pass_on(done);
    return joined;
}

} // namespace assay::measurement
