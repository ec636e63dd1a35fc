// Handwritten digits: "train" writes the weights as text, the next build compiles them in, "classify" needs no file of them.
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Globalization;
using Frozen;
using Shared;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var data = new Option<string>("--data")
{
    HelpName = "FILE",
    Description = "64 grey values from 0 to 16 and a label from 0 to 9 a row.",
    DefaultValueFactory = _ => Path.Combine(AppContext.BaseDirectory, "digits.csv"),
};
var weights = new Option<string>("--weights")
{
    HelpName = "FILE",
    Description = "The file to write.",
    DefaultValueFactory = _ => "digits.weights",
};
var epochs = NumberOption.Create("--epochs", "COUNT", "How often all training images are gone through.", 60,
    count => count is >= 1 and <= 1_000_000, "a whole number from 1 to 1000000");
var learningRate = NumberOption.Create("--learning-rate", "RATE", "The size of a step down the gradient.", 0.1f,
    rate => float.IsFinite(rate) && rate > 0, "a finite number above 0");
var seed = NumberOption.Create("--seed", "SEED", "Decides initial weights and the order of images.", 1, _ => true, "a whole number");
var image = NumberOption.Create("--image", "NUMBER", "Which of the held-out images.", 1, number => number >= 1, "a whole number of at least 1");

var train = new Command("train", "Trains a 64-32-10 network and writes its weights.") { data, weights, epochs, learningRate, seed };
train.SetAction(result => TrainCommand.Run(
    result.GetRequiredValue(data), result.GetRequiredValue(weights), result.GetRequiredValue(epochs), result.GetRequiredValue(learningRate), result.GetRequiredValue(seed)));
var classify = new Command("classify", "Draws a held-out image and names its digit by the weights in this program.") { data, image };
classify.SetAction(result => ClassifyCommand.Run(result.GetRequiredValue(data), result.GetRequiredValue(image)));

try
{
    var result = new RootCommand("Trained weights as part of a program.") { train, classify }.Parse(args);
    if (result.Action is ParseErrorAction)
        throw new UserException(OneLine.Escape(result.Errors[0].Message));

    return result.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception problem) when (problem is UserException or IOException) // The output's disk is full, say.
{
    Console.Error.WriteLine(OneLine.Escape(problem.Message));
    return 1;
}
