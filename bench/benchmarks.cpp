// benchmarks PROGRAM FOLDER GUIDE RATINGS: prints how long people wait, in ratios (README.md).
#include <base/json.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <candidates/candidate_list_sql.hpp>
#include <candidates/candidate_sql.hpp>
#include <importer/parse.hpp>
#include <importer/write_markdown.hpp>
#include <importer/write_text.hpp>
#include <platform/db/open.hpp>
#include <scorecards/scorecard_sql.hpp>
#include <scorecards/scorecard_store.hpp>

#include <agreement_bench.hpp>
#include <cmark-gfm.h>
#include <facets_bench.hpp>
#include <fairness_bench.hpp>
#include <fmt/format.h>
#include <generalizability_bench.hpp>
#include <hostile_bench.hpp>
#include <measured.hpp>
#include <metrics_bench.hpp>
#include <ranking_bench.hpp>
#include <review_bench.hpp>
#include <served.hpp>

#include <algorithm>
#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <vector>

namespace assay::bench {
namespace {

using boost::json::object;

// What it takes to read a Markdown document without making anything of it.
double markdown_alone(const std::string& text) {
    return median_us(200, [&] {
        cmark_node* const root = cmark_parse_document(text.data(), text.size(), CMARK_OPT_DEFAULT);
        if (root == nullptr) throw std::runtime_error("cmark-gfm reads nothing");
        cmark_node_free(root);
    });
}

void measure_form(std::string_view what, const std::string& text, const char* name) {
    const double parsing = median_us(200, [&] {
        if (!importer::parse(text, name, {})) throw std::runtime_error("the guide does not parse");
    });
    print_row(what, parsing, markdown_alone(text), "cmark-gfm on the same bytes");
    fmt::print("{:<34} {:>10.1f} MB/s\n", "", static_cast<double>(text.size()) / parsing);
}

void measure_parse(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    std::string copy;
    const double copying = median_us(200, [&] {
        copy = text;
        if (std::ranges::count(copy, '\n') == 0) throw std::runtime_error("an empty guide");
    });
    const double parsing = median_us(200, [&] {
        if (!importer::parse(text, file, {})) throw std::runtime_error("the guide does not parse");
    });
    print_row("guide parse", parsing, copying, "copying it and counting its lines");
    fmt::print("{:<34} {:>10.1f} MB/s\n", "", static_cast<double>(text.size()) / parsing);
    const auto reading = median_us(200, [&] {
        std::ifstream again(file, std::ios::binary);
        copy.assign(std::istreambuf_iterator<char>(again), {});
    });
    print_row("", parsing, reading, "only reading the file");
    const auto parsed = importer::parse(text, file, {});
    if (!parsed) throw std::runtime_error("the guide does not parse");
    measure_form("guide parse, text", importer::write_text(parsed->guide), "guide.txt");
    measure_form("guide parse, Markdown", importer::write_markdown(parsed->guide), "guide.md");
}

struct ListKey {
    std::string sort_key;
    std::string candidate_id;
    std::int64_t number = 0;
};
ASSAY_FIELDS(ListKey, (sort_key, candidate_id, number))

struct ListedCandidate {
    std::string candidate_id;
    std::string name;
    std::string email;
    Instant updated_at;
};
ASSAY_FIELDS(ListedCandidate, (candidate_id, name, email, updated_at))

double bare_list(db::Database& database) {
    namespace list = sql::candidates::candidate_list;
    return median_us(300, [&] {
        database.read([&](db::Tx& tx) {
            const auto keys = tx.all<ListKey>(list::all_newest, "z", 51);
            for (const ListKey& key : keys) (void)tx.first<ListedCandidate>(list::listed_candidate, key.candidate_id);
            return keys.size();
        });
    });
}

object parsed(const std::string& text) { return boost::json::parse(text).as_object(); }
std::string text_at(const object& from, std::string_view name) { return std::string(from.at(name).as_string()); }

void measure_reads(Served& served, db::Database& database) {
    const double empty = median_us(1000, [&] { served.ask("GET", "/healthz"); });
    print_row("empty handler", empty, empty, "itself");
    const double list = median_us(300, [&] { served.ask("GET", "/api/v1/candidates?limit=50&sort=newest"); });
    print_row("list of 50 candidates", list, empty, "empty handler");
    print_row("", list, bare_list(database), "the same statements bare in SQLite");
    const object first = parsed(served.ask("GET", "/api/v1/candidates?limit=1&sort=newest"));
    const std::string id = text_at(first.at("items").as_array()[0].as_object(), "id");
    print_row("candidate page", median_us(300, [&] { served.ask("GET", "/api/v1/candidates/" + id); }), empty,
              "empty handler");
    const object jobs = parsed(served.ask("GET", "/api/v1/jobs"));
    const std::string job = text_at(jobs.at("items").as_array()[0].as_object(), "id");
    print_row("job page", median_us(300, [&] { served.ask("GET", "/api/v1/jobs/" + job); }), empty, "empty handler");
    print_row("job board, 50 applications",
              median_us(200, [&] { served.ask("GET", "/api/v1/jobs/" + job + "/applications?limit=50"); }), empty,
              "empty handler");
}

// A draft as large as a full card: every item of the stage with evidence.
std::string full_draft(const object& kit) {
    boost::json::array ratings;
    for (const auto& item : kit.at("stage").at("scorecard").at("items").as_array())
        ratings.push_back(
            {{"item_id", item.at("id")},
             {"score", 3},
             {"evidence", "Weighed two options aloud, picked one for the constraint, and named its cost."}});
    return boost::json::serialize(object{{"ratings", ratings}, {"recommendation", 3}, {"notes", "A measured draft."}});
}

// The draft as the server stored it, written again under a new revision each time: SQLite skips what has not changed.
double bare_save(db::Database& database, const std::string& card, const Actor& interviewer) {
    const auto row = database.read([&](db::Tx& tx) { return scorecards::own_row(tx, interviewer, card); });
    if (!row) throw std::runtime_error("the card to write bare is not there");
    int revision = 0;
    return median_us(100, [&] {
        const auto saved = database.write([&](db::Tx& tx) -> Result<std::int64_t> {
            const std::string etag = fmt::format("bench-{:08}", ++revision);
            return tx.run(sql::scorecards::scorecard::save_draft, row->draft, etag, card);
        });
        if (!saved || *saved != 1) throw std::runtime_error("the bare statement changed nothing");
    });
}

// How long nobody is served when the program is killed in the middle of its work and started again.
void measure_restart(const std::string& program, const std::string& folder) {
    Served(program, folder).crash();
    const double ready = once_us([&] { Served(program, folder).ask("GET", "/readyz"); });
    print_row("ready after kill -9 (once)", ready, 2e6, "its limit of 2 s");
}

void measure_writes(Served& served, db::Database& database) {
    const double empty = median_us(1000, [&] { served.ask("GET", "/healthz"); });
    const object day = parsed(served.ask("GET", "/api/v1/my-day"));
    if (day.at("owed").as_array().empty() || !day.at("owed").as_array()[0].at("interview_id").is_string())
        return fmt::print("nobody here owes a card: no draft to measure\n");
    const object owed = day.at("owed").as_array()[0].as_object();
    const std::string card = text_at(owed, "scorecard_id");
    const object kit = parsed(served.ask("GET", "/api/v1/interviews/" + text_at(owed, "interview_id") + "/kit"));
    const std::string draft = full_draft(kit);
    const object session = parsed(served.ask("GET", "/api/v1/session"));
    const Actor interviewer{text_at(session.at("person").as_object(), "id"), "", {}, ""};
    const double saving = median_us(100, [&] { served.ask("PUT", "/api/v1/scorecards/" + card + "/draft", draft); });
    print_row("draft save", saving, empty, "empty handler");
    print_row("", saving, bare_save(database, card, interviewer), "the same statement in a durable SQLite transaction");
    const double once = once_us([&] { served.ask("POST", "/api/v1/scorecards/" + card + "/submission", "{}"); });
    print_row("submit (once)", once, empty, "empty handler");
}

int run(const std::string& program, const std::string& folder, const std::string& guide, std::size_t growing_to) {
    measure_parse(guide);
    measure_review(guide);
    measure_hostile();
    measure_agreement(growing_to);
    measure_facets(growing_to);
    measure_metrics();
    measure_generalizability(growing_to);
    measure_fairness();
    measure_ranking();
    measure_restart(program, folder);
    Served served(program, folder);
    const auto database = db::open_sqlite(std::filesystem::path(folder) / "assay.sqlite", 1);
    served.sign_in("priya@larkmoor.example", "larkmoor demonstration");
    measure_reads(served, *database);
    for (const char* name : {"tomas", "henrik", "ines", "yuki", "rafael", "noor", "freya", "daniel"}) {
        served.sign_in(fmt::format("{}@larkmoor.example", name), "larkmoor demonstration");
        if (parsed(served.ask("GET", "/api/v1/my-day")).at("owed").as_array().empty()) continue;
        measure_writes(served, *database);
        break;
    }
    return 0;
}

} // namespace
} // namespace assay::bench

int main(int count, char** arguments) {
    if (count != 5) {
        fmt::print(stderr, "benchmarks PROGRAM FOLDER GUIDE RATINGS\n");
        return 2;
    }
    try {
        return assay::bench::run(arguments[1], arguments[2], arguments[3], std::stoul(arguments[4]));
    } catch (const std::exception& fault) {
        fmt::print(stderr, "benchmarks: {}\n", fault.what());
        return 1;
    }
}
