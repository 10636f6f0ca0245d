#include <measurement/metrics/metric_figures.hpp>
#include <measurement/shown_name.hpp>

#include <doctest/doctest.h>

#include <cmath>

namespace assay::measurement {
namespace {

using doctest::Approx;
using Names = std::vector<std::string>;

MetricOptions of(MetricTask task) {
    MetricOptions options;
    options.task = task;
    options.ranking.bootstrap.resamples = 100;
    return options;
}

MetricFigures scored(std::string_view text, const MetricOptions& options) {
    auto figures = metric_figures({"f", text}, {}, options);
    REQUIRE(figures);
    return std::move(*figures);
}

std::string refusal_of(std::string_view text, const MetricOptions& options) {
    const auto figures = metric_figures({"f", text}, {}, options);
    REQUIRE_FALSE(figures);
    return figures.error().code + ": " + figures.error().detail;
}

double value(const MetricFigures& figures, std::string_view name, std::size_t group = 0) {
    return stats::figure_named(*figures.groups.at(group).figures, name).value.value();
}

// The answers of docs/measurement/metrics.md.
constexpr std::string_view answers = "id,truth,probability,prediction\n1,spam,0.92,spam\n2,ham,0.40,ham\n"
                                     "3,spam,0.35,ham\n4,ham,0.15,ham\n5,spam,0.80,spam\n6,ham,0.75,spam\n"
                                     "7,ham,0.05,ham\n8,spam,0.65,spam\n";

} // namespace

TEST_CASE("the worked example of docs/measurement/metrics.md") {
    const MetricFigures figures = scored(answers, of(MetricTask::classification));
    CHECK(figures.rows == 8);
    CHECK(figures.labels == Names{"ham", "spam"});
    CHECK(figures.positive == "spam");
    CHECK(value(figures, "accuracy") == 0.75);
    CHECK(value(figures, "mcc") == 0.5);
    CHECK(value(figures, "macro.f1") == 0.75);
    CHECK(value(figures, "roc_auc", 1) == Approx(13 / 16.0));
    CHECK(value(figures, "average_precision", 1) == Approx(0.25 + 0.25 + 0.25 * 3 / 4 + 0.25 * 4 / 6));
    CHECK(figures.notes.empty());
}

TEST_CASE("labels that are numbers are sorted and compared by value") {
    const MetricFigures figures = scored("y,pred\n10,10.0\n9,9\n10,9\n", of(MetricTask::classification));
    CHECK(figures.labels == Names{"9", "10"});
    CHECK(value(figures, "accuracy") == Approx(2 / 3.0));
    CHECK(figures.positive == "10");
    CHECK(value(figures, "precision") == 1);
    CHECK(value(figures, "recall") == 0.5);
    CHECK(figures.groups[1].figures.error().reason.starts_with("There is no column of probabilities"));
    const MetricFigures words = scored("y,pred\nb,a\n10,x\n", of(MetricTask::classification));
    CHECK(words.labels == Names{"10", "a", "b", "x"});
    REQUIRE(words.notes.size() == 1);
    CHECK(words.notes[0].text == "predicted, but never true: a, x");
    CHECK(scored("y,pred\na,\"b\nc\"\n", of(MetricTask::classification)).notes[0].text ==
          "predicted, but never true: b c");
}

TEST_CASE("probabilities alone predict from the threshold on, the last label is positive unless told") {
    MetricOptions options = of(MetricTask::classification);
    const std::string_view text = "y,prob\n0,0.5\n1,0.7\n1,0.2\n";
    CHECK(value(scored(text, options), "accuracy") == Approx(1 / 3.0));
    options.cases.threshold = 0.6;
    CHECK(value(scored(text, options), "accuracy") == Approx(2 / 3.0));
    CHECK(value(scored(text, options), "roc_auc", 1) == 0.5);
    options.cases.positive = "0";
    CHECK(scored(text, options).positive == "0");
    CHECK(value(scored(text, options), "accuracy") == Approx(1 / 3.0));
    options.cases.positive = "0.0";
    CHECK(refusal_of(text, options) ==
          "predictions/label-unknown: f: No row has the label \"0.0\"; the labels are: 0, 1.");
    options.cases.positive = "1.0";
    CHECK(scored("y,prob\n0,0.5\n1.0,0.7\n1,0.2\n", options).positive == "1.0");
    CHECK(scored("y,prob\n0,0.5\n1,0.7\n1.0,0.2\n", options).positive == "1"); // another way to write it
}

TEST_CASE("fractions under the name of predictions are probabilities where no label is written so") {
    const MetricOptions options = of(MetricTask::classification);
    const MetricFigures figures = scored("y,pred\n0,0.25\n1,0.7\n1,1\n", options);
    CHECK(value(figures, "roc_auc", 1) == 1);
    CHECK(figures.notes[0].text.starts_with("the predictions are fractions"));
    CHECK(figures.labels == Names{"0", "1"});
    for (const std::string_view text : {"y,pred\n0,1\n1,0\n", "y,pred\n0.5,0.5\n1,1\n", "y,pred\n0,0.5\n1,2\n",
                                        "y,pred\n0,0.5\n1,x\n", "y,pred\n0,-0.5\n1,1\n", "y,pred\n0,0.5\n1,1\n2,1\n"})
        CHECK_FALSE(scored(text, options).groups[1].figures);
}

TEST_CASE("one true label, more than two, and scores that are no probabilities") {
    const MetricOptions options = of(MetricTask::classification);
    CHECK(scored("y,prob\n1,0.5\n1,0.7\n", options).labels == Names{"0", "1"});
    CHECK(scored("y,prob\n0,0.5\n0,0.7\n", options).labels == Names{"0", "1"});
    CHECK(value(scored("y,prob\n0,0.5\n0,0.4\n", options), "accuracy") == 0.5);
    const MetricFigures one = scored("y,prob\nyes,0.5\nyes,0.4\n", options);
    CHECK(one.labels == Names{"not yes", "yes"});
    CHECK(value(one, "accuracy") == 0.5);
    CHECK_FALSE(stats::figure_named(*one.groups[1].figures, "roc_auc").value);
    CHECK(refusal_of("y,prob\na,0.5\nb,0.7\nc,0.1\n", options)
              .starts_with("predictions/two-labels: f: A probability is"));
    const MetricFigures three = scored("y,prob,pred\na,0.5,a\nb,0.7,b\nc,0.1,c\n", options);
    CHECK(three.groups[1].figures.error().reason.ends_with("there are 3 labels."));
    const MetricFigures decisions = scored("y,score\na,-3\nb,2\n", options);
    CHECK(value(decisions, "roc_auc", 1) == 1);
    CHECK_FALSE(stats::figure_named(*decisions.groups[1].figures, "brier").value);
}

// Expected: scikit-learn 1.2.1, as in src/stats/metrics/class_metrics_test.cpp.
TEST_CASE("columns of probabilities of several labels") {
    const MetricOptions options = of(MetricTask::classification);
    const std::string rows = "owl,.2,.7,.1\nowl,.4,.3,.3\ncat,.2,.5,.3\n";
    const MetricFigures figures = scored("y,proba_cat,Proba_owl,proba_ape\n" + rows, options);
    CHECK(figures.labels == Names{"ape", "cat", "owl"});
    CHECK(value(figures, "accuracy") == Approx(1 / 3.0)); // the likeliest
    CHECK(value(figures, "log_loss", 2) == Approx(-(std::log(.7) + std::log(.3) + std::log(.2)) / 3));
    CHECK(
        stats::figure_named(*figures.groups[2].figures, "roc_auc_ovr").value.error().reason.starts_with("A class is"));
    CHECK(figures.groups[1].names == Names{"roc_auc", "average_precision", "brier"});
    CHECK(figures.groups[1].figures.error().reason.ends_with("there are 3 labels."));
    CHECK(figures.notes.empty()); // ape is neither true nor predicted
    const MetricFigures named =
        scored("y,prob_cat,prob_owl,prob_ape,pred\nowl,.2,.7,.1,owl\nbat,.4,.3,.3,cat\n", options);
    CHECK(value(named, "accuracy") == 0.5);
    CHECK(named.groups[2].figures.error().reason == "The label \"bat\" has no column of probabilities.");
    CHECK(refusal_of("y,prob_cat,prob_owl,prob_ape\nowl,.2,.7,.1\nbat,.4,.3,.3\n", options) ==
          "predictions/column-missing: f: The label \"bat\" has no column of probabilities.");
    CHECK(refusal_of("y,prob_1,prob_1.0\n1,.2,.8\n", options) ==
          "predictions/column-twice: f: Two columns have the probability of the label \"1.0\".");
    CHECK(refusal_of("y,prob_1,prob_0\n1,.2,\n", options) ==
          "sheet/name: f: Line 2, column \"prob_0\": the cell is empty.");
    const MetricFigures two = scored("y,prob_1,prob_0\n1,.2,.8\n0,.1,.9\n1,.7,.3\n", options);
    CHECK(value(two, "roc_auc", 1) == 1);
    CHECK(value(two, "accuracy") == Approx(2 / 3.0));
    const MetricFigures none = scored("y,prob_ham,prob_spam\nham,.9,.6\nspam,.1,.9\n", options);
    CHECK(none.groups[1].figures.error().reason == "The probabilities of case 1 add up to 1.5, not to 1.");
    CHECK(scored("prob_id,y,pred\n5,1,1\n6,0,0\n", options).labels == Names{"0", "1"}); // one such column is none
    // One column is of the label it names, whichever is positive.
    const std::string_view ham = "id,y,probability_ham\n1,ham,.9\n2,spam,.2\n3,ham,.8\n4,spam,.4\n";
    CHECK(scored(ham, options).positive == "ham");
    CHECK(value(scored(ham, options), "accuracy") == 1);
    CHECK(value(scored(ham, options), "brier", 1) == Approx((.01 + .04 + .04 + .16) / 4));
    MetricOptions of_spam = options;
    of_spam.cases.positive = "spam";
    CHECK(value(scored(ham, of_spam), "accuracy") == 1);
    CHECK(value(scored(ham, of_spam), "roc_auc", 1) == 1);
    MetricOptions asked = options;
    asked.columns[static_cast<std::size_t>(ColumnRole::probability)] = "prob_1";
    CHECK(scored("y,prob_1,prob_0\n1,.2,.8\n0,.1,.9\n", asked).notes[0].text == "not used: prob_0");
    CHECK(scored("y,prob,prob_1,prob_0\n1,.2,.2,.8\n0,.1,.1,.9\n", options).notes[0].text == "not used: prob");
}

TEST_CASE("levels are those that occur, or those declared") {
    MetricOptions options = of(MetricTask::ordinal);
    const std::string_view text = "y,pred\n1,1\n2,2\n4,4\n4,2\n2,4\n1,1\n4,4\n2,1\n";
    const MetricFigures figures = scored(text, options);
    CHECK(figures.labels == Names{"1", "2", "4"});
    CHECK(value(figures, "quadratic_weighted_kappa") == Approx(0.7272727272727273));
    CHECK(figures.notes[0].text.starts_with("some levels from 1 to 4 occur nowhere"));
    options.cases.scale = stats::DeclaredScale{1, 4};
    CHECK(value(scored(text, options), "quadratic_weighted_kappa") == Approx(0.6538461538461539));
    CHECK(scored(text, options).notes.empty());
    options.cases.scale = stats::DeclaredScale{1, 3};
    CHECK(refusal_of(text, options) ==
          "predictions/scale: f: Line 4, column \"y\": 4 is no level of the scale from 1 to 3.");
    CHECK(refusal_of("y,pred\n1,1\n2,1.5\n", options)
              .ends_with("f: Line 3, column \"pred\": 1.5 is no level of the scale from 1 to 3."));
    for (const auto& [from, to] : {std::pair(2.0, 2.0), {1.0, 2000.0}, {1e18, 1e18 + 1000}}) {
        options.cases.scale = stats::DeclaredScale{from, to};
        CHECK(refusal_of(text, options).starts_with("predictions/scale: The scale from"));
    }
    std::string many = "y,pred\n";
    for (int row = 0; row < 1001; ++row) many += std::to_string(row) + "," + std::to_string(row) + "\n";
    CHECK(
        refusal_of(many, of(MetricTask::ordinal)).starts_with("predictions/scale: f: Truth and predictions take 1001"));
    CHECK(scored("y,pred\n0.5,1\n3,3\n", of(MetricTask::ordinal)).notes.empty());
    CHECK(scored("y,pred\n0,1\n1e9,3\n", of(MetricTask::ordinal)).notes.empty());
}

TEST_CASE("numbers and lists") {
    CHECK(value(scored("y,pred\n1,2\n3,3\n", of(MetricTask::regression)), "mae") == 0.5);
    const std::string_view lists = "query,relevance,score\nq,1,0.2\nq,0,0.9\nr,2,0.7\nr,0,0.1\n";
    const MetricFigures figures = scored(lists, of(MetricTask::ranking));
    CHECK(figures.queries == 2);
    CHECK(value(figures, "mrr") == 0.75);
    const MetricFigures one = scored("relevance,score\n1,0.2\n0,0.9\n", of(MetricTask::ranking));
    CHECK(one.queries == 1);
    CHECK(one.notes[0].text.starts_with("no column names the query"));
    CHECK(refusal_of("relevance,score\n-1,0.2\n", of(MetricTask::ranking)) ==
          "predictions/ranking: f: Item 1 has the relevance -1, below 0.");
}

TEST_CASE("JSON nests names at their point and gives reasons by path") {
    MetricOptions options = of(MetricTask::ranking);
    options.ranking.cuts = {1, 2};
    options.ranking.bootstrap.resamples = 0;
    const std::string lists = metric_json(scored("qid,relevance,score\nq,0,2\nq,1,1\nr,1,2\n", options));
    CHECK(lists.starts_with(
        R"({"n":{"rows":3,"used":3,"missing":0,"targets":3,"raters":0,"items":0,"queries":2},"task":"ranking",)"
        R"("bootstrap":{"resamples":0,"seed":1},"ndcg_at":{"1":0.5,)"));
    CHECK(lists.contains(R"("ci95":{"ndcg_at":{"1":null,"2":null},"ndcg":null,)"));
    CHECK(lists.contains(R"("ci95.map_at.2":"An interval takes 100)"));
    const std::string classes = metric_json(scored(answers, of(MetricTask::classification)));
    CHECK(classes.contains(R"("macro":{"precision":0.75,"recall":0.75,"f1":0.75},"micro":{)"));
    CHECK(classes.contains(
        R"("labels":["ham","spam"],"positive":"spam","confusion_matrix":[[3,1],[1,3]],"per_label":[{)"));
    CHECK(classes.ends_with(R"("notes":[],"reasons":{}})"));
    const std::string none = metric_json(scored("y,pred\na,b\nb,a\n", of(MetricTask::classification)));
    CHECK(none.contains(R"("roc_auc":null,)"));
    CHECK(none.contains(R"("roc_auc":"There is no column of)"));
    CHECK(metric_json(scored("y,pred\n1,2\n", of(MetricTask::ordinal))).contains(R"("levels":["1","2"])"));
    std::string many = "y,pred\n";
    for (int row = 0; row < 101; ++row) many += std::to_string(row) + "," + std::to_string(row) + "\n";
    const std::string crowd = metric_json(scored(many, of(MetricTask::classification)));
    CHECK(crowd.contains(R"("confusion_matrix":null,)"));
    CHECK(crowd.contains("too many to list"));
    CHECK_FALSE(metric_table(scored(many, of(MetricTask::classification))).contains("True label"));
}

TEST_CASE("names from files stay on their line and are cut between characters") {
    CHECK(shown_name("a\tb\x1b[31m\x7f") == "a b [31m ");
    CHECK(shown_name("ééééééé", 12) == "éééé…");
    CHECK(shown_name("abcdefghijklm", 12) == "abcdefghi…");
    CHECK(shown_name("abcdefghijkl", 12) == "abcdefghijkl");
    CHECK(shown_name(std::string(100, 'x')).size() == 60);
    CHECK(shown_names({}) == "");
    CHECK(shown_names({"a", "b"}) == "a, b");
    CHECK(shown_names(std::vector<std::string>(12, "a")) == "a, a, a, a, a, a, a, a, a, a and 2 more");
}

TEST_CASE("the table has figures, a matrix and reasons, each once") {
    const std::string classes = metric_table(scored(answers, of(MetricTask::classification)));
    CHECK(classes.starts_with("8 rows, 2 labels; positive: spam\n"));
    CHECK(classes.contains("  accuracy                          0.75  ["));
    CHECK(classes.contains("  spam                    1            3\n"));
    const std::string wide =
        metric_table(scored("y,pred\nabcdefghijklm,ééééééé\na,a\n", of(MetricTask::classification)));
    CHECK(wide.contains("abcdefghi…"));
    CHECK(wide.contains("éééé…"));
    CHECK(wide.contains("\nNot to be had\n"));
    CHECK(wide.ends_with("  There is no column of probabilities; --probability-column names one.\n"));
    CHECK(metric_table(scored("y,pred\n1,2\n", of(MetricTask::regression))).starts_with("1 row\n"));
    CHECK(metric_table(scored("y,pred\n1,2\n", of(MetricTask::ordinal))).starts_with("1 row, 2 levels\n"));
    CHECK(metric_table(scored("qid,y,score\nq,2,1\n", of(MetricTask::ranking))).starts_with("1 item in 1 list\n"));
}

} // namespace assay::measurement
