// Both programs print a float, so that the difference is NetGen and not the text of numbers.
#if WITH_NETWORK
using NetGen;

var net = new Flower(seed: 1);
var loss = 0f;
for (var step = 0; step < 100; step++)
{
    loss = net.TrainBatch([5.1f, 3.5f, 1.4f, 0.2f, 6.3f, 3.3f, 6f, 2.5f], [0, 2], learningRate: 0.05f);
}

Console.WriteLine($"Hello, loss {loss} of class {net.Classify([5.1f, 3.5f, 1.4f, 0.2f])}");

[Network(4, Loss.CrossEntropy)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
internal sealed partial class Flower;
#elif WITH_DIGITS
using System.Diagnostics;
using NetGen;

// 100 runs of the program give a median: the first call is the first one in the process.
Span<float> image = stackalloc float[FrozenDigits.InputSize];
image.Fill(0.5f);
var before = GC.GetAllocatedBytesForCurrentThread();
var start = Stopwatch.GetTimestamp();
var digit = FrozenDigits.Classify(image);
var first = Stopwatch.GetTimestamp() - start;
var bytes = GC.GetAllocatedBytesForCurrentThread() - before;
Console.WriteLine($"Hello, loss {first * 1e6f / Stopwatch.Frequency} of class {digit}, {bytes} bytes");

[Network(64)]
[Dense(32, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Pretrained("digits.weights")]
internal static partial class FrozenDigits;
#else
var loss = args.Length * 0.5f;
Console.WriteLine($"Hello, loss {loss} of class {args.Length}");
#endif
