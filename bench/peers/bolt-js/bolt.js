// Bolt for JavaScript on its HTTPReceiver, as its guide shows it: help answers in the acknowledgement; create
// acknowledges and then posts once. Nothing is stored. Listens on the port that is its argument.
const { App, HTTPReceiver, LogLevel } = require('@slack/bolt');

const help = '*Machine bot*\n`/machine create <name> <type> <region>` asks for a machine\n'
  + '`/machine list` shows machines\n`/machine status <id>` shows one\n`/machine help` shows this';
const receiver = new HTTPReceiver({
  signingSecret: process.env.SLACK_SIGNING_SECRET, endpoints: '/slack/events', logLevel: LogLevel.WARN,
});
const app = new App({
  receiver,
  token: process.env.SLACK_BOT_TOKEN,
  logLevel: LogLevel.WARN,
  clientOptions: { slackApiUrl: 'http://127.0.0.1:3999/api/' },
});
app.command('/machine', async ({ command, ack, client }) => {
  if ((command.text || '').startsWith('create')) {
    await ack({ response_type: 'ephemeral', text: 'Request taken' });
    await client.chat.postMessage({ channel: command.channel_id, text: 'Creating ' + command.text });
  } else {
    await ack({ response_type: 'ephemeral', text: help });
  }
});
app.start({ port: Number(process.argv[2]), host: '127.0.0.1' });
