// Handwritten digits: a network of convolutions learns them from images, and shows which of those it has not seen it gets wrong.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using Digits;
using NetGen;
using NetGen.Training;
using Shared;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = Encoding.UTF8; // For the blocks.

var data = new Option<string>("--data") { Description = "64 grey values from 0 to 16 and a label a row.", DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "digits.csv") };
var epochs = NumberOption.Create("--epochs", "COUNT", "How often all training images are gone through at most.", 60, count => count is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");
var rate = NumberOption.Create("--learning-rate", "RATE", "The highest learning rate.", 0.004, rate => double.IsFinite(rate) && rate > 0, "a finite number above 0");
var seed = NumberOption.Create("--seed", "SEED", "Decides initial weights, the validation images, what is dropped and the order of images.", 1, _ => true, "a whole number");
var show = NumberOption.Create("--show", "COUNT", "How many held-out images are drawn, besides those taken for another digit.", 8, count => count is >= 0 and <= 1000, "a whole number from 0 to 1000");

var command = new RootCommand("Trains a network of convolutions on images of digits and examines it on every fifth.") { data, epochs, rate, seed, show };
command.SetAction(found =>
    Run(found.GetRequiredValue(data), found.GetRequiredValue(epochs), found.GetRequiredValue(rate), found.GetRequiredValue(seed), found.GetRequiredValue(show)));
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

static void Run(string file, int epochs, double rate, int seed, int show)
{
    var (training, heldOut) = DigitData.Read(file);
    Console.WriteLine($"digits: {training.Count} images to train on, {heldOut.Count} held out\n\n{DigitsNet.Summary}");

    var net = new DigitsNet(seed);
    var options = new FitOptions { Epochs = epochs, LearningRate = Schedule.Cosine(rate, warmup: 40), ValidationSplit = 0.1, Patience = 20, Seed = seed };
    var result = net.Fit(Digit.Inputs(training), Digit.Labels(training), options, new LossChart(every: 10));
    if (result.StopReason == StopReason.NonFinite)
        throw new UserException(result.Warnings.First(warning => warning.Contains("not finite")));

    Console.WriteLine($"\n{result}\n");
    var images = heldOut.Select(digit => (Digit: digit, Guess: net.Classify(digit.Pixels))).ToList();
    var wrong = images.Where(image => image.Guess != image.Digit.Label).ToList();
    Draw($"The first {Math.Min(show, images.Count)} held-out images, and what they are taken for:", images.Take(show));
    Draw($"The {wrong.Count} taken for another digit:", wrong);
    Console.WriteLine(net.Evaluate(Digit.Inputs(heldOut), Digit.Labels(heldOut)));
    var right = images.Count - wrong.Count;
    Console.WriteLine($"{right} of {images.Count} held-out images right ({100.0 * right / images.Count:F1} %)");
}

static void Draw(string heading, IEnumerable<(Digit Digit, int Guess)> images)
{
    Console.WriteLine($"{heading}\n");
    Gallery.Draw(images.Select(image => (image.Digit, image.Guess == image.Digit.Label ? $"{image.Guess}" : $"{image.Guess}, is a {image.Digit.Label}")));
}
