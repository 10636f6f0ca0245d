// Any bytes as a file that figures are made of; the first says of which kind. It is read, or refused with a sentence on
// one line, and what is told of it is JSON in which every null has its reason.
#include <measurement/agreement/agreement_figures.hpp>
#include <measurement/effects/effects_figures.hpp>
#include <measurement/facets/facets_figures.hpp>
#include <measurement/fairness/fairness_figures.hpp>
#include <measurement/generalizability/generalizability_figures.hpp>
#include <measurement/metrics/metric_figures.hpp>
#include <measurement/ranking/ranking_figures.hpp>
#include <measurement/testing/promises.hpp>
#include <measurement/validity/validity_figures.hpp>

#include <cstdint>
#include <cstdlib>

namespace {

using namespace assay;
using namespace assay::measurement;

constexpr std::size_t most_rows = 300; // that figures are made of: more take longer and tell nothing new

// True where it is refused, and then as it must be.
template <class T>
bool is_refused(const Result<T>& read) {
    if (read) return false;
    const Error& error = read.error();
    if (error.code.empty() || error.detail.empty() || error.detail.find_first_of("\n\r") != std::string::npos)
        std::abort();
    return true;
}

void expect_kept(const std::string& json) {
    if (!measurement::testing::broken_promise(json).empty()) std::abort();
}

void hold_ratings(std::string_view text) {
    ReadRatings read;
    if (auto found = read_ratings_csv(text, {.missing = 0}); !is_refused(found)) read = std::move(*found);
    if (read.ratings.size() == 0 || read.ratings.size() > most_rows) return;
    const AgreementOptions options{.bootstrap = {.resamples = 0, .seed = 1, .threads = 1}};
    if (const auto figures = agreement_figures(read.ratings, options); !is_refused(figures))
        expect_kept(agreement_json(read, *figures));
    if (const auto figures = effects_figures(read); !is_refused(figures)) expect_kept(effects_json(read, *figures));
    expect_kept(generalizability_json(read, generalizability_figures(read, {.threads = 1})));
    if (const auto figures = facets_figures(read, {.with_interactions = true}); !is_refused(figures))
        expect_kept(facets_json(read, *figures));
}

void hold_groups(const Result<ReadGroups>& read) {
    if (is_refused(read) || read->rows > most_rows) return;
    if (const auto figures = fairness_figures(*read, {}); !is_refused(figures))
        expect_kept(fairness_json(*read, {}, *figures));
}

void hold_measures(std::string_view text) {
    const auto read = read_measures_csv(text);
    if (is_refused(read) || read->measures.size() > 20) return;
    if (const auto ranks = stats::ranking(read->measures)) expect_kept(ranking_json(*read, *ranks, {}));
}

void hold_pairs(std::string_view text) {
    const auto read = read_pairs_csv(text);
    if (is_refused(read) || read->rows > most_rows) return;
    expect_kept(validity_json(*read, validity_figures(*read, {.criterion_reliability = 0.5})));
}

// Two raters who never agree, on the levels that the weights name.
void hold_weights(std::string_view text) {
    auto weights = read_weights_csv(text);
    if (is_refused(weights) || weights->levels.size() > 20) return;
    ReadRatings read;
    for (std::uint32_t unit = 0; unit < weights->levels.size(); ++unit)
        for (std::uint32_t rater = 0; rater < 2; ++rater) {
            read.ratings.target.at.push_back(unit);
            read.ratings.rater.at.push_back(rater);
            read.ratings.item.at.push_back(0);
            read.ratings.scores.push_back(weights->levels[(unit + rater) % weights->levels.size()]);
        }
    read.ratings.target.levels.resize(weights->levels.size());
    read.ratings.rater.levels = {"a", "b"};
    read.ratings.item.levels = {"i"};
    AgreementOptions options{.bootstrap = {.resamples = 0, .seed = 1, .threads = 1}};
    options.weights = std::move(*weights);
    if (const auto figures = agreement_figures(read.ratings, options); !is_refused(figures))
        expect_kept(agreement_json(read, *figures));
}

void hold_predictions(std::string_view text, MetricTask task) {
    MetricOptions options{.task = task};
    options.ranking.bootstrap = {.resamples = 0, .seed = 1, .threads = 1};
    if (const auto figures = metric_figures({"f", text}, std::nullopt, options); !is_refused(figures))
        expect_kept(metric_json(*figures));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    if (size == 0) return 0;
    const std::string_view text(reinterpret_cast<const char*>(bytes) + 1, size - 1);
    const int kind = static_cast<std::uint8_t>(bytes[0] - '0') % 10; // so that the corpus begins with a digit
    switch (kind) {
    case 0:
        hold_groups(read_counts_csv(text));
        break;
    case 1:
        hold_groups(read_individuals_csv(text));
        break;
    case 2:
        hold_measures(text);
        break;
    case 3:
        hold_ratings(text);
        break;
    case 8:
        hold_pairs(text);
        break;
    case 9:
        hold_weights(text);
        break;
    default:
        hold_predictions(text, static_cast<MetricTask>(kind % 4));
    }
    return 0;
}
