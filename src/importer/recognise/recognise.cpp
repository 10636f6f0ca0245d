#include <importer/recognise/part_reader.hpp>
#include <importer/recognise/pointer.hpp>
#include <importer/recognise/recognise.hpp>
#include <importer/words/remarks.hpp>

namespace assay::importer {
namespace {

class Recogniser {
  public:
    explicit Recogniser(Draft& draft) : draft_(draft), guide_(draft.guide), blocks_(draft.document().blocks) {}

    void run() {
        for (const Part& part : outline_of(draft_.document())) read(part);
    }

  private:
    void read(const Part& part) {
        if (part.opens_stage) guide_.stages.emplace_back();
        const std::string base = base_of(part);
        place_head(part, base);
        std::vector<Block> blocks;
        for (std::size_t at = part.begin; at < part.end; ++at) {
            if (at == part.head) continue;
            if (blocks_[at].shape == Shape::rule)
                place_rule(blocks_[at], part, base);
            else
                blocks.push_back(blocks_[at]);
        }
        if (blocks.empty() && part.topic != Topic::scorecard) return;
        PartContent content{.zone = part.zone, .topic = part.topic, .blocks = blocks};
        if (part.head != no_block) content.head = &blocks_[part.head];
        if (part.group != no_block) content.group = &blocks_[part.group];
        read(content, base);
    }

    void place_rule(const Block& block, const Part& part, const std::string& base) {
        if (part.zone != Zone::unknown) draft_.place(block, base, LineRole::label);
    }

    std::string base_of(const Part& part) const {
        switch (part.zone) {
        case Zone::opening:
            return "/introduction";
        case Zone::how_to_use:
            return "/how_to_use";
        case Zone::job_description:
            return "/job_description";
        case Zone::process:
            return "/process";
        case Zone::profile:
            return "/profile" + step_of(part.topic, "overview");
        case Zone::stage:
            return below("/stages", guide_.stages.size() - 1) + step_of(part.topic, "interviewer_directions");
        case Zone::debrief:
            return "/debrief" + step_of(part.topic, "directions");
        case Zone::references:
            return "/references" + step_of(part.topic, "directions");
        case Zone::faq:
            return "/faq";
        case Zone::unknown:
            break;
        }
        return "";
    }

    static std::string step_of(Topic topic, std::string_view otherwise) {
        switch (topic) {
        case Topic::competencies:
            return "/competencies";
        case Topic::outcomes:
            return "/outcomes";
        case Topic::traits:
            return "/traits";
        case Topic::script:
            return "/candidate_directions";
        case Topic::questions:
            return "/questions";
        case Topic::scorecard:
            return "/scorecard";
        case Topic::recommendation:
            return "/scorecard/recommendation";
        default:
            return "/" + std::string(otherwise);
        }
    }

    void place_head(const Part& part, const std::string& base) {
        if (part.head == no_block || part.zone == Zone::unknown) return;
        const Block& head = blocks_[part.head];
        if (part.opens_title) {
            const std::string_view subject = subject_of_mail(head.text);
            guide_.title = subject.empty() ? head.text : subject;
            draft_.place(head, "/title", LineRole::title);
        } else if (part.opens_stage && part.topic == Topic::stage) {
            guide_.stages.back().title = head.text;
            draft_.place(head, below("/stages", guide_.stages.size() - 1, "title"), LineRole::stage);
        } else {
            draft_.place(head, base, LineRole::label);
        }
    }

    void read(const PartContent& part, const std::string& base) {
        switch (part.zone) {
        case Zone::opening:
            return read_introduction(part, draft_);
        case Zone::how_to_use:
            return read_how_to_use(part, draft_);
        case Zone::job_description:
            return read_job_description(part, draft_);
        case Zone::process:
            return read_process(part, draft_);
        case Zone::profile:
            return read_profile(part, draft_);
        case Zone::stage:
            return read_stage(part, base);
        case Zone::debrief:
            if (part.topic == Topic::questions) return read_debrief_questions(part, draft_);
            return read_directions(part, draft_, guide_.debrief.directions, base);
        case Zone::references:
            return read_reference_part(part, base);
        case Zone::faq:
            return read_faq(part, draft_);
        case Zone::unknown:
            return;
        }
    }

    void read_stage(const PartContent& part, const std::string& base) {
        const std::size_t index = guide_.stages.size() - 1;
        Stage& stage = guide_.stages[index];
        switch (part.topic) {
        case Topic::script:
            return read_directions(part, draft_, stage.candidate_directions, base);
        case Topic::questions:
            return read_questions(part, draft_, index);
        case Topic::scorecard:
        case Topic::recommendation:
            return read_scorecard(part, draft_, below("/stages", index, "scorecard"), stage.scorecard.items,
                                  &stage.scorecard.recommendation);
        default:
            return read_directions(part, draft_, stage.interviewer_directions, base);
        }
    }

    void read_reference_part(const PartContent& part, const std::string& base) {
        References& references = guide_.references;
        if (part.topic == Topic::questions) return read_reference_questions(part, draft_);
        if (part.topic == Topic::scorecard)
            return read_scorecard(part, draft_, "/references/scorecard", references.scorecard.items, nullptr);
        read_directions(part, draft_, references.directions, base);
    }

    Draft& draft_;
    Guide& guide_;
    const std::vector<Block>& blocks_;
};

} // namespace

void recognise(Draft& draft) { Recogniser(draft).run(); }

} // namespace assay::importer
