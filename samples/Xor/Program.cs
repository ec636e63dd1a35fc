// The smallest network that needs a hidden layer: exclusive or.
using NetGen;

float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];

var net = new XorNet(seed: 1);
for (var epoch = 0; epoch <= 2000; epoch++)
{
    var loss = net.TrainBatch(inputs, targets, learningRate: 0.5f);
    if (epoch % 500 == 0)
    {
        Console.WriteLine($"epoch {epoch,4}: loss {loss:F4}");
    }
}

for (var n = 0; n < 4; n++)
{
    var input = inputs.AsSpan(2 * n, 2);
    Console.WriteLine($"{input[0]} xor {input[1]} = {net.Classify(input)}");
}

[Network(2, Loss.BinaryCrossEntropy)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
internal sealed partial class XorNet;
