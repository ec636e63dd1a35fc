// The game without a screen: a careful driver is imitated for twenty seconds, then the network drives alone and gets better between the frames. With keys and a screen it
// is the second tab of samples/Playground.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Racer;
using Shared;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var seed = NumberOption.Create("--seed", "SEED", "Decides the first weights and what is tried.", 1, _ => true, "a whole number");
var seconds = NumberOption.Create("--seconds", "SECONDS", "How long it may learn by trying.", 60, count => count is >= 1 and <= 3500, "a whole number from 1 to 3500");
var save = new Option<string>("--save") { HelpName = "FILE", Description = "Writes the race down, to be replayed." };
var replay = new Option<string>("--replay") { HelpName = "FILE", Description = "Replays a race that was written down here or in the page, and says how it ended." };
var command = new RootCommand("A car that learns from its driver, and then from what it tries.") { seed, seconds, save, replay };
command.SetAction(found =>
{
    foreach (var option in new[] { save, replay })
    {
        if (found.GetValue(option) is "")
            throw new UserException($"{option.Name}: expected a file, found nothing");
    }

    if (found.GetValue(replay) is { } file)
        Headless.Replay(found.Tokens.Count == 2 ? file : throw new UserException("--replay: expected no other option beside it, since all of a race is in its file"));
    else
        Headless.Run(found.GetRequiredValue(seed), found.GetRequiredValue(seconds), found.GetValue(save));
});

try
{
    var parsed = command.Parse(args);
    return parsed.Action is ParseErrorAction
        ? throw new UserException(parsed.Errors[0].Message)
        : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception problem) when (problem is UserException or IOException or UnauthorizedAccessException or InvalidDataException)
{
    Console.Error.WriteLine(OneLine.Escape(problem.Message));
    return 1;
}
