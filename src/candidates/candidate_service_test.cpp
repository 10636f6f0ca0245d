#include <candidates/candidate_bench_test.hpp>
#include <candidates/candidate_file_service.hpp>
#include <candidates/candidate_file_store.hpp>
#include <platform/sandbox/process_sandbox.hpp>

namespace assay::candidates {
namespace {

std::vector<std::string> names_in(const Result<api::Page<CandidateSummary>>& page) {
    REQUIRE(page);
    std::vector<std::string> names;
    for (const auto& each : page->items) names.push_back(each.name);
    return names;
}

// Every page of a list, two lines at a time.
std::vector<std::string> walked(CandidateBench& bench, db::Tx& tx, const Actor& actor, const CandidateFilter& filter) {
    std::vector<std::string> names;
    api::PageRequest page{2, {}};
    for (;;) {
        const auto shown = bench.list.list(tx, actor, filter, page);
        for (std::string& name : names_in(shown)) names.push_back(std::move(name));
        if (!shown->next) return names;
        http::Request request;
        const api::Call call(bench.surroundings, request, "/candidates");
        request.query = {{"limit", "2"}, {"cursor", call.marked(*shown->next)}};
        page = *call.page(2);
    }
}

CandidateFilter by(CandidateOrder order, std::string words = "") {
    CandidateFilter filter;
    filter.order = order;
    filter.words = std::move(words);
    return filter;
}

TEST_CASE("one candidate an address, however it is spelt") {
    db::on_each_engine([](db::Database& database) {
        CandidateBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.candidate(tx, "Cleo", bench.recruiter);
            const auto again = bench.candidates.add(tx, bench.recruiter, {"X", " CLEO@Example.test ", {}, {}, {}, {}});
            REQUIRE_FALSE(again);
            CHECK(again.error().code == "candidate/email-known");
            CHECK(again.error().fields.at(0).detail == id);
            const auto unseen = bench.candidates.add(tx, bench.outsider, {"X", "cleo@example.test", {}, {}, {}, {}});
            REQUIRE_FALSE(unseen);
            CHECK(unseen.error().fields.empty());
            CHECK(bench.candidates.add(tx, bench.interviewer, {"Y", "y@example.test", {}, {}, {}, {}}).error().fault ==
                  Fault::forbidden);
        });
    });
}

TEST_CASE("a change needs the revision in force, empties what is null and leaves what is absent") {
    db::on_each_engine([](db::Database& database) {
        CandidateBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const auto made = bench.candidates.add(
                tx, bench.recruiter, {"Cleo", "cleo@example.test", "1234", "Delft", std::nullopt, "secret"});
            const std::string id = made->candidate.id;
            CandidatePatch patch;
            patch.phone = std::optional<std::string>();
            patch.name = std::string(" Cleopatra ");
            const auto change = [&](const std::string& revision) {
                return bench.as(tx, bench.recruiter, revision, [&](db::Tx&, const api::Call& call) {
                    return bench.candidates.change(tx, call, id, patch);
                });
            };
            CHECK(change("").error().fault == Fault::precondition_required);
            CHECK(change("\"other\"").error().fault == Fault::stale);
            const auto changed = change('"' + made->etag + '"');
            REQUIRE(changed);
            CHECK(changed->candidate.name == "Cleopatra");
            CHECK_FALSE(changed->candidate.phone);
            CHECK(changed->candidate.location == "Delft");
            CHECK(changed->etag != made->etag);
            CHECK(names_in(bench.list.list(tx, bench.recruiter, by(CandidateOrder::newest, "cleopatra delft"), {})) ==
                  std::vector<std::string>{"Cleopatra"});
        });
    });
}

TEST_CASE("who is not concerned with a candidate does not learn of them") {
    db::on_each_engine([](db::Database& database) {
        CandidateBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            const std::string id = bench.candidate(tx, "Cleo", bench.recruiter);
            for (const Actor* actor : {&bench.manager, &bench.interviewer, &bench.outsider}) {
                CHECK(bench.candidates.find(tx, *actor, id).error().fault == Fault::not_found);
                CHECK(names_in(bench.list.list(tx, *actor, by(CandidateOrder::name), {})).empty());
                CHECK(names_in(bench.list.list(tx, *actor, by(CandidateOrder::newest, "cleo"), {})).empty());
            }
            CHECK(bench.candidates.find(tx, bench.administrator, id));
            bench.candidate(tx, "Ownby", bench.outsider);
            CHECK(walked(bench, tx, bench.outsider, by(CandidateOrder::name)) == std::vector<std::string>{"Ownby"});
            CHECK(walked(bench, tx, bench.outsider, by(CandidateOrder::newest, "ownb")) ==
                  std::vector<std::string>{"Ownby"});
        });
    });
}

TEST_CASE("the list walks in both orders, with words and without") {
    db::on_each_engine([](db::Database& database) {
        CandidateBench bench(database);
        bench.in_one([&](db::Tx& tx) {
            for (const char* name : {"Bea", "Éva", "Zoe", "Ann", "Dan"}) bench.candidate(tx, name, bench.recruiter);
            const std::vector<std::string> by_name{"Ann", "Bea", "Dan", "Éva", "Zoe"};
            const std::vector<std::string> newest{"Dan", "Ann", "Zoe", "Éva", "Bea"};
            CHECK(walked(bench, tx, bench.recruiter, by(CandidateOrder::name)) == by_name);
            CHECK(walked(bench, tx, bench.recruiter, by(CandidateOrder::newest)) == newest);
            CHECK(walked(bench, tx, bench.recruiter, by(CandidateOrder::name, "exam")) == by_name);
            CHECK(walked(bench, tx, bench.recruiter, by(CandidateOrder::newest, "exam")) == newest);
            CHECK(walked(bench, tx, bench.recruiter, by(CandidateOrder::name, "eva")) ==
                  std::vector<std::string>{"Éva"});
            CHECK(walked(bench, tx, bench.recruiter, by(CandidateOrder::name, "* OR")).empty());
        });
    });
}

TEST_CASE("files are found by their words until they are taken away, and their bytes go with the last of them") {
    db::on_each_engine([](db::Database& database) {
        CandidateBench bench(database);
        const db::TestFolder folder;
        files::FileStore store(folder.path());
        sandbox::ProcessSandbox sandbox;
        CandidateFileService files(bench.candidates, store, sandbox, bench.audit, bench.world.ids);
        const std::string bytes = "Built suspension bridges";
        const auto taken = files.take_in(bytes, "../cv.txt", FileKind::resume, bench.world.clock.now());
        REQUIRE(taken);
        bench.in_one([&](db::Tx& tx) {
            const std::string one = bench.candidate(tx, "One", bench.recruiter);
            const std::string two = bench.candidate(tx, "Two", bench.recruiter);
            const auto added = files.add(tx, bench.recruiter, one, *taken);
            REQUIRE(added);
            CHECK(added->name == "cv.txt");
            CHECK(added->has_text);
            CHECK(files.add(tx, bench.recruiter, one, *taken).error().code == "candidate/file-known");
            CHECK(files.add(tx, bench.outsider, two, *taken).error().fault == Fault::not_found);
            const auto other = files.take_in(bytes, "cv.txt", FileKind::resume, bench.world.clock.now());
            REQUIRE(files.add(tx, bench.recruiter, two, *other));
            CHECK(walked(bench, tx, bench.recruiter, by(CandidateOrder::name, "suspension")).size() == 2);
            CHECK(files.find(tx, bench.recruiter, added->id)->sha256 == taken->row.sha256);
            CHECK(files.find(tx, bench.interviewer, added->id).error().fault == Fault::not_found);

            files.forget_if_unused(tx, *files.remove(tx, bench.recruiter, one, added->id));
            CHECK(store.contains(taken->row.sha256));
            CHECK(files_of_candidate(tx, one).empty());
            CHECK(walked(bench, tx, bench.recruiter, by(CandidateOrder::name, "suspension")) ==
                  std::vector<std::string>{"Two"});
            files.forget_if_unused(tx, *files.remove(tx, bench.recruiter, two, other->row.file_id));
            CHECK_FALSE(store.contains(taken->row.sha256));
        });
    });
}

TEST_CASE("a refused file leaves nothing") {
    db::on_each_engine([](db::Database& database) {
        CandidateBench bench(database);
        const db::TestFolder folder;
        files::FileStore store(folder.path());
        sandbox::ProcessSandbox sandbox;
        CandidateFileService files(bench.candidates, store, sandbox, bench.audit, bench.world.ids);
        const Instant now = bench.world.clock.now();
        CHECK(files.take_in("", "a.txt", FileKind::resume, now).error().fields.at(0).code == "empty");
        CHECK(files.take_in(std::string(4, '\0'), "a.pdf", FileKind::resume, now).error().fields.at(0).code == "type");
        CHECK(files.take_in(std::string(largest_file + 1, 'x'), "a.txt", FileKind::resume, now).error().fault ==
              Fault::too_large);
        CHECK(std::filesystem::is_empty(folder.path()));
    });
}

} // namespace
} // namespace assay::candidates
