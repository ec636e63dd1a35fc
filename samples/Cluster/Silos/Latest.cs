namespace Cluster.Silos;

/// <summary>What a silo keeps of the runs that it works for: only so many, those that were asked for last. May be used by many threads at once.</summary>
/// <typeparam name="TKey">What a value is asked for by.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="kept">How many values: at least one.</param>
internal sealed class Latest<TKey, TValue>(int kept)
    where TKey : notnull
    where TValue : class
{
    private readonly LinkedList<(TKey Key, TValue Value)> _latest = [];

    /// <summary>The value of a key, or null where there is none any more.</summary>
    public TValue? Find(TKey key)
    {
        lock (_latest)
        {
            return Use(key)?.Value.Value;
        }
    }

    /// <summary>The value of a key, made where there is none; the one that nobody has asked for for longest makes room for it.</summary>
    public TValue GetOrAdd(TKey key, Func<TValue> create)
    {
        lock (_latest)
        {
            var node = Use(key) ?? _latest.AddFirst((key, create()));
            if (_latest.Count > kept)
                _latest.RemoveLast();
            return node.Value.Value;
        }
    }

    private LinkedListNode<(TKey Key, TValue Value)>? Use(TKey key)
    {
        var node = _latest.First;
        while (node is not null && !EqualityComparer<TKey>.Default.Equals(node.Value.Key, key))
            node = node.Next;
        if (node is not null && node != _latest.First)
        {
            _latest.Remove(node);
            _latest.AddFirst(node);
        }

        return node;
    }
}
