namespace CartPole;

/// <summary>The returns of the last 100 episodes, which decide whether the task is solved. Nothing allocates after the constructor.</summary>
internal sealed class ReturnHistory
{
    /// <summary>Episodes that the mean is over.</summary>
    public const int Length = 100;

    /// <summary>The mean return from which the task counts as solved.</summary>
    public const double Solved = 475;

    private readonly int[] _returns = new int[Length];

    private int _sum;

    /// <summary>Episodes so far.</summary>
    public int Episodes { get; private set; }

    /// <summary>How many are kept.</summary>
    public int Count => Math.Min(Episodes, Length);

    /// <summary>The mean return of those that are kept; 0 before the first.</summary>
    public double Mean => Count == 0 ? 0 : (double)_sum / Count;

    /// <summary>Whether there were 100 episodes and the last 100 have the mean that is asked for.</summary>
    public bool IsSolved => Episodes >= Length && Mean >= Solved;

    /// <summary>A return that is kept.</summary>
    /// <param name="age">0 for the last episode's, up to <see cref="Count"/> − 1.</param>
    public int this[int age] => age >= 0 && age < Count
        ? _returns[(Episodes - 1 - age) % Length]
        : throw new ArgumentOutOfRangeException(nameof(age), age, $"expected 0 to {Count - 1}");

    /// <summary>Adds the return of an episode, in place of the one 100 episodes ago.</summary>
    public void Add(int steps)
    {
        ref var place = ref _returns[Episodes % Length];
        _sum += steps - place;
        place = steps;
        Episodes++;
    }
}
