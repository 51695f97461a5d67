//! Asks the worker beside the page: one request at a time, and of each errand only the newest counts.

use std::rc::Rc;

use backcast_worker::{Answer, Found, Request, Said, Task, read, written};
use leptos::prelude::*;
use leptos::task::spawn_local;
use planner::plan::Plan;
use planner::progress::Progress;

use crate::platform::worker::{self as beside, Fetch, Program};
use crate::platform::{clock, net, page};

/// How long the worker may go on with what nobody waits for any more, in milliseconds.
const GRACE: u64 = 300;

/// The worker. Its program is fetched ahead, or with the first request. Copy.
#[derive(Clone, Copy)]
pub(crate) struct Worker(StoredValue<Desk, LocalStorage>);

/// One thing that is asked for again and again, such as the mix of the open plan. A newer request of an errand takes
/// the place of the one before. Copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Errand(u32);

/// What the worker has before it.
#[derive(Default)]
struct Desk {
    program: Option<Program>,
    fetch: Option<Fetch>,
    thread: Option<beside::Worker>,
    running: Option<Job>,
    waiting: Vec<Job>,
    last_number: u32,
    errands: u32,
}

/// A request, and what to do with the answers: nothing is found where the worker cannot start or breaks off.
struct Job {
    errand: Errand,
    request: Request,
    is_outdated: bool,
    tell: Rc<dyn Fn(Progress)>,
    done: Box<dyn FnOnce(Option<Found>)>,
}

impl Worker {
    /// A worker whose program is fetched once what is on the page by now is painted, so that it is at hand later on,
    /// without a network too.
    pub(crate) fn new() -> Worker {
        let worker = Worker(StoredValue::new_local(Desk::default()));
        spawn_local(async move {
            page::painted().await;
            worker.program().await;
        });
        worker
    }

    /// A new errand.
    pub(crate) fn errand(self) -> Errand {
        self.0.update_value(|desk| desk.errands += 1);
        Errand(self.0.with_value(|desk| desk.errands))
    }

    /// Asks about a plan, and hears how far the answer is and what it is. What was asked on the same errand before is
    /// not answered any more.
    pub(crate) fn ask(
        self,
        errand: Errand,
        task: Task,
        plan: &Plan,
        tell: impl Fn(Progress) + 'static,
        done: impl FnOnce(Option<Found>) + 'static,
    ) {
        let (tell, done) = (Rc::new(tell), Box::new(done));
        let asked = self.0.try_update_value(|desk| {
            let request = Request::new(desk.next_number(), task, plan);
            desk.ask(Job { errand, request, is_outdated: false, tell, done })
        });
        if let Some(number) = asked.flatten() {
            clock::after(GRACE, move || self.give_up(|running| running.request.number == number));
        }
        self.go_on();
    }

    /// Stops working on an errand.
    pub(crate) fn stop(self, errand: Errand) {
        self.0.update_value(|desk| desk.waiting.retain(|job| job.errand != errand));
        self.give_up(|running| running.errand == errand);
    }

    /// Leaves what is being worked on, if it is that, and goes on with what waits.
    fn give_up(self, is_that: impl Fn(&Job) -> bool) {
        let is_left = self.0.try_update_value(|desk| {
            let is_that = desk.running.as_ref().is_some_and(is_that);
            is_that.then(|| (desk.running.take(), desk.thread.take()))
        });
        if is_left.flatten().is_some() {
            self.go_on();
        }
    }

    /// Starts with what waits, where nothing runs.
    fn go_on(self) {
        let must_start = self.0.try_update_value(Desk::begin).unwrap_or_default();
        if must_start {
            spawn_local(self.start());
        }
    }

    /// The program, which is fetched now where it is not here and nobody fetches it yet.
    async fn program(self) -> Option<Program> {
        let here = self.0.try_with_value(|desk| desk.program.clone()).flatten();
        if here.is_some() {
            return here;
        }
        let fetch = self.0.try_update_value(|desk| desk.fetch.get_or_insert_with(Fetch::begin).clone())?;
        let program = fetch.arrived().await;
        self.0.try_update_value(|desk| desk.receive(program.clone()));
        if program.is_some() {
            // It is the last of all parts.
            net::fetched();
        }
        program
    }

    async fn start(self) {
        let program = self.program().await;
        let thread =
            program.as_ref().and_then(|program| beside::Worker::start(program, move |text| self.hear(text)));
        let has_started = self.0.try_update_value(|desk| desk.settle_in(thread)).unwrap_or_default();
        if !has_started {
            self.hear(None);
        }
    }

    /// Hears an answer, or that there is none.
    fn hear(self, text: Option<String>) {
        let answer: Option<Answer> = text.and_then(|text| read(&text));
        match answer {
            Some(Answer { number, said: Said::Underway(progress) }) => self.pass_on(number, progress),
            Some(Answer { number, said: Said::Found(found) }) => self.finish(Some(number), Some(found)),
            None => self.finish(None, None),
        }
    }

    /// Tells who asked how far it is.
    fn pass_on(self, number: u32, progress: Progress) {
        let is_that = |job: &&Job| job.request.number == number && !job.is_outdated;
        let tell = self
            .0
            .try_with_value(|desk| desk.running.as_ref().filter(is_that).map(|job| Rc::clone(&job.tell)));
        if let Some(tell) = tell.flatten() {
            tell(progress);
        }
    }

    /// Hands over what was found, and goes on.
    fn finish(self, number: Option<u32>, found: Option<Found>) {
        let job = self.0.try_update_value(|desk| desk.take(number)).flatten();
        if let Some(job) = job.filter(|job| !job.is_outdated) {
            (job.done)(found);
        }
        self.go_on();
    }
}

impl Desk {
    fn next_number(&mut self) -> u32 {
        self.last_number = self.last_number.wrapping_add(1);
        self.last_number
    }

    /// Puts a request in the place of the one before. Returns the number of what runs for nothing from now on.
    fn ask(&mut self, job: Job) -> Option<u32> {
        let errand = job.errand;
        self.waiting.retain(|job| job.errand != errand);
        self.waiting.push(job);
        let running = self.running.as_mut().filter(|job| job.errand == errand && !job.is_outdated)?;
        running.is_outdated = true;
        Some(running.request.number)
    }

    /// Takes up what waits, where nothing runs; tells whether a thread has to be started for it.
    fn begin(&mut self) -> bool {
        if self.running.is_some() || self.waiting.is_empty() {
            return false;
        }
        self.running = Some(self.waiting.remove(0));
        self.say();
        self.thread.is_none()
    }

    fn say(&self) {
        if let (Some(thread), Some(job)) = (&self.thread, &self.running) {
            thread.say(&written(&job.request));
        }
    }

    /// Keeps the program. Where it did not arrive, it is fetched anew the next time.
    fn receive(&mut self, program: Option<Program>) {
        self.program = program.or_else(|| self.program.take());
        self.fetch = None;
    }

    /// Keeps what was started, unless another start was faster; tells whether there is a thread.
    fn settle_in(&mut self, thread: Option<beside::Worker>) -> bool {
        if self.thread.is_none() {
            self.thread = thread;
            self.say();
        }
        self.thread.is_some()
    }

    /// The job that an answer is for. A worker that cannot answer is not asked again.
    fn take(&mut self, number: Option<u32>) -> Option<Job> {
        if let Some(number) = number {
            return self.running.take_if(|job| job.request.number == number);
        }
        self.thread = None;
        self.running.take()
    }
}
