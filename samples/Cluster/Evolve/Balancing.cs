using NetGen.Numerics;
using Shared;

namespace Cluster.Evolve;

/// <summary>Lets a network balance the pole: what an evaluation is. One thread at a time; nothing allocates after the constructor.</summary>
internal sealed class Balancing
{
    private readonly CartPoleEnvironment _environment = new();
    private readonly double[] _start = new double[4];

    /// <summary>The mean return of some episodes, from 1 to <see cref="CartPoleEnvironment.MaxSteps"/>.</summary>
    /// <param name="net">Decides each step.</param>
    /// <param name="random">Gives the first states.</param>
    /// <param name="episodes">How many: at least one.</param>
    public float MeanReturn(BalanceNet net, InitialValues random, int episodes)
    {
        var steps = 0L;
        for (var episode = 0; episode < episodes; episode++)
        {
            random.Uniform(_start, CartPoleEnvironment.StartRange);
            _environment.Reset(new CartPoleState(_start[0], _start[1], _start[2], _start[3]));
            steps += Perform(net);
        }

        return (float)((double)steps / episodes);
    }

    private int Perform(BalanceNet net)
    {
        Span<float> observation = stackalloc float[CartPoleEnvironment.ObservationSize];
        do
        {
            _environment.Observe(observation);
        }
        while (_environment.Step(net.Classify(observation)) == Outcome.Running);

        return _environment.Steps;
    }
}
