package org.arising.playground;

import java.util.concurrent.CountDownLatch;

/** A filled playground to look at, with an app of a few lines behind it. Its one argument is the port. */
public final class SamplePlayground {
    private static final String LIST = """
            {'text':'2 ongoing actions · MPS','blocks':[
             {'type':'header','text':{'type':'plain_text','text':'2 ongoing actions · MPS'}},
             {'type':'section','text':{'type':'mrkdwn','text':'*PCC-2022-001* · Commander Southworth · _Overdue_\\n&gt; Provide the figures for stop &amp; search, `by ward`, and see <https://example.org|the report>.'},
              'accessory':{'type':'overflow','action_id':'more','options':[
               {'text':{'type':'plain_text','text':'Snooze'},'value':'snooze'},{'text':{'type':'plain_text','text':'Show'},'value':'show'}]}},
             {'type':'context','elements':[{'type':'mrkdwn','text':'Meeting of 6 July 2022'},{'type':'mrkdwn','text':'due <!date^1664784000^{date} at {time}|3 October 2022>'},{'type':'mrkdwn','text':'asked <@U0MPS>'}]},
             {'type':'actions','elements':[
              {'type':'button','action_id':'reply','style':'primary','text':{'type':'plain_text','text':'Reply to complete'}},
              {'type':'button','action_id':'update','text':{'type':'plain_text','text':'Update'}},
              {'type':'button','action_id':'share','text':{'type':'plain_text','text':'Share'},'confirm':{'title':{'type':'plain_text','text':'Share this list?'},'text':{'type':'mrkdwn','text':'Everybody in *#police-and-crime* will see it.'},'confirm':{'type':'plain_text','text':'Share'},'deny':{'type':'plain_text','text':'Cancel'}}},
              {'type':'static_select','action_id':'pick','placeholder':{'type':'plain_text','text':'Choose an action'},'options':[{'text':{'type':'plain_text','text':'PCC-2022-002'},'value':'2'}]}]},
             {'type':'divider'},
             {'type':'section','fields':[{'type':'mrkdwn','text':'*Responsible*\\nMPS'},{'type':'mrkdwn','text':'*State*\\nOngoing'}]}]}""";
    private static final String VIEW = """
            {'type':'modal','callback_id':'complete','title':{'type':'plain_text','text':'Complete action'},
             'submit':{'type':'plain_text','text':'Complete'},'close':{'type':'plain_text','text':'Cancel'},'blocks':[
             {'type':'section','text':{'type':'mrkdwn','text':'*PCC-2022-001* · Provide the figures for stop &amp; search.'}},
             {'type':'input','block_id':'r','label':{'type':'plain_text','text':'Response'},'hint':{'type':'plain_text','text':'As it will stand in the report.'},'element':{'type':'plain_text_input','action_id':'v','multiline':true}},
             {'type':'input','block_id':'d','label':{'type':'plain_text','text':'Date received'},'element':{'type':'datepicker','action_id':'v','initial_date':'2022-10-03'}},
             {'type':'input','block_id':'p','optional':true,'label':{'type':'plain_text','text':'Parts answered'},'element':{'type':'checkboxes','action_id':'v','options':[{'text':{'type':'plain_text','text':'The figures'},'value':'1'},{'text':{'type':'plain_text','text':'The policy'},'value':'2'}]}},
             {'type':'input','block_id':'o','optional':true,'label':{'type':'plain_text','text':'Outcome'},'element':{'type':'radio_buttons','action_id':'v','options':[{'text':{'type':'plain_text','text':'Answered'},'value':'1'},{'text':{'type':'plain_text','text':'Refused'},'value':'2'}]}},
             {'type':'input','block_id':'u','optional':true,'label':{'type':'plain_text','text':'Responsible'},'element':{'type':'users_select','action_id':'v'}},
             {'type':'input','block_id':'f','optional':true,'label':{'type':'plain_text','text':'Files'},'element':{'type':'file_input','action_id':'v','max_files':3}}]}""";

    private SamplePlayground() {}

    public static void main(String[] args) throws InterruptedException {
        LocalSlack slack = LocalSlack.start(
                Options.sample().at(Integer.parseInt(args[0])).with(Limits.slack().unhurried()));
        try (slack; TinyApp app = new TinyApp()) {
            Api api = new Api(slack);
            app.answers = got -> answer(got, api);
            slack.requestUrl(app.url());
            api.call("chat.postMessage", "channel", "C0MPS", "text", "Request", "blocks",
                    Json.write(Json.parse(LIST.replace('\'', '"')).path("blocks")));
            slack.person("U0MPS").replies(slack.channel("C0MPS").last(), "We will answer by *Friday*, @clare.");
            slack.person("U0CLERK").types("C0PCC", "Good morning. The list is below.");
            slack.person("U0CLERK").types("C0PCC", "/actions ongoing MPS");
            if (args.length > 1) {
                slack.person("U0CLERK").types("C0PCC", "/actions complete 1");
            }
            System.out.println(slack.pageUrl());
            new CountDownLatch(1).await();
        }
    }

    private static TinyApp.Answer answer(TinyApp.Got got, Api api) {
        String trigger = got.form().getOrDefault("trigger_id", got.payload().path("trigger_id").asText());
        String type = got.payload().path("type").asText();
        boolean reply = got.payload().path("actions").path(0).path("action_id").asText().equals("reply");
        if (reply || got.form().getOrDefault("text", "").startsWith("complete")) {
            api.call("views.open", "trigger_id", trigger, "view", VIEW);
            return TinyApp.Answer.empty();
        }
        if (type.equals("view_submission")) {
            boolean brief = got.payload().at("/view/state/values/r/v/value").asText().length() < 10;
            return brief
                    ? TinyApp.Answer.json("{'response_action':'errors','errors':{'r':'Say a little more: at least ten characters.'}}")
                    : TinyApp.Answer.empty();
        }
        return got.form().containsKey("command") ? TinyApp.Answer.json(LIST) : TinyApp.Answer.empty();
    }
}
