using Shared;

namespace CartPole;

/// <summary>
/// CartPole-v1 of Gymnasium: push the cart left or right in each step, so that the pole stands as long as it can. A step pays 1, the last one too, so the return of an
/// episode is its number of steps, at most 500. After the constructor nothing allocates.
/// </summary>
internal sealed class CartPoleEnvironment
{
    /// <summary>Values of an observation.</summary>
    public const int ObservationSize = 4;

    /// <summary>Actions: 0 pushes to the left, 1 to the right.</summary>
    public const int ActionCount = 2;

    /// <summary>Steps after which an episode is cut off though the pole stands.</summary>
    public const int MaxSteps = 500;

    /// <summary>Each value of a first state is drawn evenly from −0.05 to 0.05.</summary>
    private const double StartRange = 0.05;

    /// <summary>Cart and pole as they are.</summary>
    public CartPoleState State { get; private set; }

    /// <summary>Steps of this episode, which is also its return so far.</summary>
    public int Steps { get; private set; }

    /// <summary>Begins an episode near the middle, almost upright and almost at rest.</summary>
    public void Reset(RandomNumbers random)
    {
        ArgumentNullException.ThrowIfNull(random);
        Reset(new CartPoleState(
            random.Between(-StartRange, StartRange),
            random.Between(-StartRange, StartRange),
            random.Between(-StartRange, StartRange),
            random.Between(-StartRange, StartRange)));
    }

    /// <summary>Begins an episode with a state.</summary>
    public void Reset(CartPoleState state) => (State, Steps) = (state, 0);

    /// <summary>Takes a step. An episode that has ended goes on only after a <c>Reset</c>.</summary>
    /// <param name="action">0 to push to the left, 1 to the right.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="action"/> is neither.</exception>
    /// <exception cref="InvalidOperationException">The episode has ended.</exception>
    public Outcome Step(int action)
    {
        if (action is not (0 or 1))
            throw new ArgumentOutOfRangeException(nameof(action), action, "expected the action 0 (left) or 1 (right)");
        if (State.IsLost || Steps == MaxSteps)
            throw new InvalidOperationException($"the episode ended after {Steps} steps: expected a Reset before the next one");

        State = State.After(action == 1 ? CartPoleState.Force : -CartPoleState.Force);
        Steps++;
        return State.IsLost ? Outcome.Lost : Steps == MaxSteps ? Outcome.TimeUp : Outcome.Running;
    }

    /// <summary>What a network sees: position, velocity, angle, angular velocity.</summary>
    /// <param name="observation">Takes the four values.</param>
    public void Observe(Span<float> observation)
    {
        observation[0] = (float)State.Position;
        observation[1] = (float)State.Velocity;
        observation[2] = (float)State.Angle;
        observation[3] = (float)State.AngularVelocity;
    }
}
