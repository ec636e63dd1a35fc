using NetGen.Tests.Checks;

namespace NetGen.Tests.Derivations;

/// <summary>Text D (Implementing gradient descent, Cornell): the recursion, and mini-batches of a random partition with summed gradients.</summary>
public class MiniBatchDerivationTests
{
    private const int In = 5;
    private const int Hidden = 6;
    private const int Out = 3;
    private const int B1 = Hidden * In;
    private const int W2 = B1 + Hidden;
    private const int B2 = W2 + (Out * Hidden);
    private const int Samples = 20;
    private const int Batch = 4;
    private const double Rate = 0.05;

    /// <summary>Partition at random; for each batch one step against the sum of its gradients; stop when the cost has halved, or after 60 rounds.</summary>
    [Fact]
    public void StochasticGradientDescentOverARandomPartition()
    {
        var (net, random, failures) = (new MiniBatchNet(seed: 2), new Random(4), new Failures("text D"));
        var (x, y) = (Draw.Uniform(Samples * In, seed: 7), Draw.Uniform(Samples * Out, seed: 8, from: 0.1, to: 0.9));
        var theta = Draw.ParametersOf(net);
        var (start, order, rounds) = (net.ComputeLoss(x, y), Enumerable.Range(0, Samples).ToArray(), 0);
        while (net.ComputeLoss(x, y) > start / 2 && rounds++ < 60)
        {
            random.Shuffle(order);
            foreach (var batch in order.Chunk(Batch))
            {
                double[] inputs = [.. batch.SelectMany(n => x[(n * In)..((n + 1) * In)])];
                double[] targets = [.. batch.SelectMany(n => y[(n * Out)..((n + 1) * Out)])];
                var (sum, cost) = (new double[theta.Length], 0.0);
                foreach (var (sample, target) in inputs.Chunk(In).Zip(targets.Chunk(Out)))
                {
                    cost += AddGradient(theta, sample, target, sum);
                }

                theta = [.. theta.Zip(sum, (parameter, slope) => parameter - (Rate * slope))];
                failures.Near($"cost in round {rounds}", cost, net.TrainBatch(inputs, targets, Rate), 1e-11);
                failures.Near($"parameters in round {rounds}", theta, Draw.ParametersOf(net), 1e-11);
            }
        }

        failures.AssertNone();
        Assert.True(net.ComputeLoss(x, y) < start, "the cost must fall");
        Assert.True(rounds > 1);
    }

    /// <summary>
    /// C = ‖a⁽²⁾ − y‖²; ∂C/∂a⁽²⁾ = 2(a⁽²⁾ − y); ∂C/∂b⁽ℓ⁾ = σ̇(z⁽ℓ⁾) ⊙ ∂C/∂a⁽ℓ⁾; ∂C/∂W⁽ℓ⁾ = ∂C/∂b⁽ℓ⁾·(a⁽ℓ⁻¹⁾)ᵀ;
    /// ∂C/∂a⁽ℓ⁻¹⁾ = W⁽ℓ⁾ᵀ(σ̇(z⁽ℓ⁾) ⊙ ∂C/∂a⁽ℓ⁾).
    /// </summary>
    private static double AddGradient(double[] p, double[] x, double[] y, double[] sum)
    {
        var (z1, z2, cost) = (new double[Hidden], new double[Out], 0.0);
        for (var i = 0; i < Hidden; i++)
        {
            z1[i] = p[B1 + i] + Enumerable.Range(0, In).Sum(j => p[(i * In) + j] * x[j]);
        }

        var a1 = Array.ConvertAll(z1, Sigmoid);
        var slopeA1 = new double[Hidden];
        for (var i = 0; i < Out; i++)
        {
            z2[i] = p[B2 + i] + Enumerable.Range(0, Hidden).Sum(j => p[W2 + (i * Hidden) + j] * a1[j]);
            var a2 = Sigmoid(z2[i]);
            cost += (a2 - y[i]) * (a2 - y[i]);
            var slopeB2 = SigmoidSlope(z2[i]) * 2 * (a2 - y[i]);
            sum[B2 + i] += slopeB2;
            for (var j = 0; j < Hidden; j++)
            {
                sum[W2 + (i * Hidden) + j] += slopeB2 * a1[j];
                slopeA1[j] += p[W2 + (i * Hidden) + j] * slopeB2;
            }
        }

        for (var i = 0; i < Hidden; i++)
        {
            var slopeB1 = SigmoidSlope(z1[i]) * slopeA1[i];
            sum[B1 + i] += slopeB1;
            for (var j = 0; j < In; j++)
            {
                sum[(i * In) + j] += slopeB1 * x[j];
            }
        }

        return cost;
    }

    private static double Sigmoid(double z) => 1 / (1 + Math.Exp(-z));

    private static double SigmoidSlope(double z) => Sigmoid(z) * (1 - Sigmoid(z));
}
