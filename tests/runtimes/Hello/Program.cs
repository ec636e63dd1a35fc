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
#else
var loss = args.Length * 0.5f;
Console.WriteLine($"Hello, loss {loss} of class {args.Length}");
#endif
