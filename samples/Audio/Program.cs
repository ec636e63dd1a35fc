// A distorting amplifier: a recurrent network learns it from a guitar that plays through it, and then stands in for it, sample by sample.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using Audio;
using NetGen;
using NetGen.Training;
using Shared;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8; // For the blocks.

var epochs = NumberOption.Create("--epochs", "COUNT", "How often all of the training signal is gone through at most.", 40, count => count is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");
var seconds = NumberOption.Create("--seconds", "SECONDS", "How long the guitar plays for training.", 20, count => count is >= 1 and <= 600, "a whole number from 1 to 600");
var rate = NumberOption.Create("--learning-rate", "RATE", "The highest learning rate.", 0.01, rate => double.IsFinite(rate) && rate > 0, "a finite number above 0");
var seed = NumberOption.Create("--seed", "SEED", "Decides what the guitar plays, initial weights and the order of pieces.", 1, _ => true, "a whole number");
var output = new Option<string>("--output") { HelpName = "FOLDER", Description = "Where the sounds and the picture go.", DefaultValueFactory = _ => "audio" };

var command = new RootCommand("Trains a recurrent network to distort as an amplifier does, then sends a riff through it that it has not heard.") { epochs, seconds, rate, seed, output };
command.SetAction(found =>
    Run(found.GetRequiredValue(epochs), found.GetRequiredValue(seconds), found.GetRequiredValue(rate), found.GetRequiredValue(seed), found.GetRequiredValue(output)));
try
{
    var parsed = command.Parse(args);
    return parsed.Action is ParseErrorAction
        ? throw new UserException(parsed.Errors[0].Message)
        : parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception problem) when (problem is UserException or IOException) // The output's disk is full, say.
{
    Console.Error.WriteLine(OneLine.Escape(problem.Message));
    return 1;
}

static void Run(int epochs, int seconds, double rate, int seed, string folder)
{
    const int RiffSeconds = 6;
    var results = Results.In(folder); // Before training: a folder that cannot be written is told at once.
    var dry = new Guitar(seed).Play(seconds * Guitar.Rate / AmpNet.Window * AmpNet.Window);
    var target = Amplifier.Play(dry);
    var riff = new Guitar(~seed).Play(RiffSeconds * Guitar.Rate);
    var amplified = Amplifier.Play(riff);

    var net = new AmpNet(seed);
    Console.WriteLine($"{AmpNet.ParameterCount} parameters, {seconds} s of guitar to learn from, a riff of {RiffSeconds} s held out");
    var before = Listening.ErrorToSignal(Listening.To(net, riff).Signal, amplified);
    var energy = target.Average(sample => (double)sample * sample);
    var options = new FitOptions { Epochs = epochs, LearningRate = Schedule.Cosine(rate, warmup: 100), ValidationSplit = 0.1, Patience = 10, Seed = seed };
    var result = net.Fit(dry, target, options, new LossChart(every: 5, now => $"epoch {now.Epoch,3}: error {now.Loss / energy:P2} of the signal's energy, validation {now.ValidationLoss / energy:P2}"));
    if (result.StopReason == StopReason.NonFinite)
        throw new UserException(result.Warnings.First(warning => warning.Contains("not finite")));

    Console.WriteLine($"\n{result}\n");
    var heard = Listening.To(net, riff);
    Console.WriteLine($"streamed {riff.Length} samples: {heard.Nanoseconds:F0} ns a sample, {1e9 / Guitar.Rate / heard.Nanoseconds:F0} times as fast as it sounds; {heard.Bytes} bytes allocated");
    Console.WriteLine($"error-to-signal ratio of the riff: {Listening.ErrorToSignal(riff, amplified):F4} dry, {before:F4} before training, {Listening.ErrorToSignal(heard.Signal, amplified):F4} after");
    results.Write(riff, amplified, heard.Signal);
    Console.WriteLine($"wrote dry.wav, amplifier.wav, network.wav and curves.svg to {OneLine.Escape(folder)}");
}
