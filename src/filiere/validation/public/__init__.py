"""What do public sets of real or others' records become, once a truth is known of them?"""
